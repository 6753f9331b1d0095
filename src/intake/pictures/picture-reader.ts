import type { Problem } from '../../domain/result.ts';
import type { Orientation } from './picture-header.ts';

/** A box in pixels, from the upper left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word as seen in a picture, with how sure its reading is, from 0 to 100. */
export interface SeenWord extends Box {
  readonly text: string;
  readonly sure: number;
  /** Words of one line as the recogniser found it share this. */
  readonly line: string;
}

/** What was seen in a picture that stands upright; boxes are in its own pixels, whose number may be less than the file's. */
export interface SeenPicture {
  readonly width: number;
  readonly height: number;
  readonly words: readonly SeenWord[];
  /**
   * The picture made anew for keeping (JPEG): card numbers blacked out, nothing of the camera's notes in it. Absent
   * where nothing is kept, as at a terminal.
   */
  readonly keepable?: Uint8Array;
}

/** A picture file, known by its header. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly orientation: Orientation;
}

/**
 * Reads words off pictures, on this machine, away from the thread that asks. Never rejects: a problem says why a picture
 * was not read. Whoever runs the engine brings it along, since threads and packaged files differ from place to place.
 */
export interface PictureReader {
  see(picture: PictureFile, onProgress?: (share: number) => void): Promise<SeenPicture | Problem>;
}
