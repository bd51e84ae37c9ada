import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { auth } from 'hono/utils/basic-auth';

/** Lets in whoever shows the token, as a bearer or as the password of any name, so that a browser can ask for it. */
export function tokenGuard(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (context, next) => {
    const bearer = /^Bearer +(\S+) *$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const shown = bearer ?? auth(context.req.raw)?.password;
    if (shown === undefined || !timingSafeEqual(digest(shown), expected)) {
      context.header('www-authenticate', 'Basic realm="photodance", charset="UTF-8"');
      return context.text('', 401);
    }
    return await next();
  };
}

/** Of one length, whatever is compared. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
