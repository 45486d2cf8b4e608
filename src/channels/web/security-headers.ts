/** The headers that every answer carries: a strict Content-Security-Policy among them, without exceptions. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    // Other sites load the widget's script; who may talk to the bot is what ALLOWED_ORIGINS says.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // The server itself speaks plain HTTP; the proxy in front of it, which has the certificate, sends this.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
