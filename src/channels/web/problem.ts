/** What a client is told when a request cannot be served: a code for programs, a sentence for people. */
export interface Problem {
  status: number;
  code: string;
  message: string;
  /** Seconds after which it is worth trying again. */
  retryAfter?: number;
}

export const problems = {
  badRequest: (message: string): Problem => ({ status: 400, code: 'BadArgument', message }),
  noToken: {
    status: 401,
    code: 'TokenMissing',
    message: 'Send the token of the conversation: Authorization: Bearer TOKEN.',
  },
  badToken: {
    status: 403,
    code: 'TokenInvalid',
    message: 'This token is wrong, too old, or of another conversation. Start a new conversation.',
  },
  badOrigin: { status: 403, code: 'OriginNotAllowed', message: 'This site is not in ALLOWED_ORIGINS.' },
  noUploads: {
    status: 415,
    code: 'UploadsNotAccepted',
    message: 'Files are not accepted; put your question in the text.',
  },
  tooLarge: { status: 413, code: 'MessageSizeTooBig', message: 'This is too large; send at most 64 kB.' },
  notFound: { status: 404, code: 'NotFound', message: 'There is nothing here.' },
  slowDown: (seconds: number): Problem => ({
    status: 429,
    code: 'TooManyRequests',
    message: `That was too fast for me. Please try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    retryAfter: seconds,
  }),
  unavailable: {
    status: 503,
    code: 'ServiceUnavailable',
    message: 'I cannot answer just now. Please try again in a moment.',
    retryAfter: 2,
  },
  broken: { status: 500, code: 'ServerError', message: 'Something went wrong on my side. Please try again.' },
} as const satisfies Record<string, Problem | ((...given: never[]) => Problem)>;

export function problemBody({ code, message }: Problem): { error: { code: string; message: string } } {
  return { error: { code, message } };
}
