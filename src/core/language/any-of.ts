/** `anyOf('what|which', 'do you know')` is `(?:what|which|do you know)`: the choices of a pattern, one kind a line. */
export function anyOf(...choices: readonly string[]): string {
  return `(?:${choices.join('|')})`;
}
