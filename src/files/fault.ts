/** A fault in a file that an author wrote, told so that the author can mend it. */

export interface Fault {
  /** Relative to the project's folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The key or part of the file that is at fault, such as `says` or `says.3`. */
  field: string;
  /** What to do. */
  mend: string;
}

/** `file:line: field: what to do` */
export function faultToLine({ file, line, field, mend }: Fault): string {
  return `${file}:${line}: ${field}: ${mend}`;
}
