/** Lets the listed sites call the bot from a visitor's browser, and no other. */
import type { RequestHandler } from 'express';
import type { Origins } from './origins.js';
import { problemBody, problems } from './problem.js';

export function cors(origins: Origins): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (!origins.allows(request)) {
      response.status(problems.badOrigin.status).json(problemBody(problems.badOrigin));
      return;
    }
    if (origin !== undefined) response.set('Access-Control-Allow-Origin', origin);
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response
      .set('Access-Control-Allow-Methods', 'GET, POST, DELETE')
      .set('Access-Control-Allow-Headers', 'Authorization, Content-Type, X-Requested-With, X-Ms-Bot-Agent')
      .set('Access-Control-Max-Age', '86400')
      .status(204)
      .end();
  };
}
