import type { Source } from '../domain/reading.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Problem } from '../domain/result.ts';
import type { PictureReader, SeenPicture } from './pictures/picture-reader.ts';

/** A file that lay within another: with a message, or as a picture on a page. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A picture that the words are set around: seldom a receipt, so it is looked at only where the words are none. */
  readonly decoration?: true;
}

/** What lay within a container, laid out as text that every format and shape can read. */
export interface Opened {
  /** A table has a tab between its cells and a line for each of its rows; a page has its lines from top to bottom. */
  readonly text: string;
  /** The line by which people know a line of the text (a sheet's row, a file's line), where the two differ; undefined: none. */
  readonly lineOf?: (line: number) => number | undefined;
  readonly problems?: readonly Problem[];
  /** What was assumed or left out: no failure. */
  readonly notes?: readonly Phrase[];
  /** Files that lay within, to be read in turn. */
  readonly attached?: readonly Attached[];
  /** The pictures that the text was read from. */
  readonly seen?: readonly SeenPicture[];
}

/** What whoever runs the engine brings along for it. */
export interface Tools {
  /** Absent where pictures cannot be read. */
  readonly pictures?: PictureReader;
  readonly onProgress?: (share: number) => void;
}

/**
 * A file around a statement or a receipt that is no plain text itself: a workbook, a PDF, a web page. One file in
 * `intake/containers/`, found by glob, its file name its id; what it needs of libraries is loaded when it opens something.
 */
export interface Container {
  readonly id: string;
  readonly name: Phrase;
  /** Taken apart before anything in it is read, each part in an encoding of its own: its text as it stands says little. */
  readonly envelope?: true;
  /** Judges by content only, quickly. A source without text is binary; at most one container may hold a source. */
  holds(source: Source): boolean;
  /** Lays out what is within, in bounded time and memory; a problem says why that cannot be done. Never throws. */
  open(source: Source, tools?: Tools): Promise<Opened | Problem>;
}
