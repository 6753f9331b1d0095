/** What was taken from a page: the text of its tables, nothing else. */
export interface CapturedPage {
  /** The host only: an address may hold session secrets. */
  readonly host: string;
  readonly title: string;
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** More was there than is taken at once. */
  readonly truncated: boolean;
}
