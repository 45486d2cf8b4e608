/** `anyOf('what|which', 'do you know')` is `(?:what|which|do you know)`: the choices of a pattern, one kind a line. */
export function anyOf(...choices: readonly string[]): string {
  return `(?:${choices.join('|')})`;
}

/** A pattern that a text is wholly one of the choices of. */
export function wholly(...choices: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(...choices)}$`);
}
