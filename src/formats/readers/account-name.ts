/** The last four digits of an account, or the name that stands in its place. */
export function accountName(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 5 || text.includes('•') ? `•••• ${digits.slice(-4)}` : text;
}
