import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AdminQueues } from './queues.ts';
import { tokenGuard } from './token-guard.ts';

/** The page would fetch its letters from elsewhere, and so tell others that somebody looks at it. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

interface BoardOptions {
  readonly basePath: string;
  readonly token: string;
}

/** A page that shows the queues and changes nothing. */
export function createBoard(queues: AdminQueues, { basePath, token }: BoardOptions): Hono {
  const adapter = new HonoAdapter(serveStatic).setBasePath(basePath);
  const show = (queue: ConstructorParameters<typeof BullMQAdapter>[0]) =>
    new BullMQAdapter(queue, { readOnlyMode: true });
  const intakes = [...queues.intakes.values()].map(show);
  // What people say to the bot is no business of whoever looks after it.
  for (const intake of intakes) intake.setFormatter('data', () => null);
  const others = [...queues.renders.values(), ...queues.deliveries.values()].map(show);
  createBullBoard({
    queues: [...others, ...intakes],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'photodance' } },
  });
  // The board's own handler tells messages and, while developing, stacks.
  adapter.setErrorHandler(() => ({ status: 500, body: '' }));

  const board = new Hono();
  board.use(tokenGuard(token));
  board.use(async (context, next) => {
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
    const { method } = context.req;
    if (method !== 'GET' && method !== 'HEAD') return context.text('', 405);
    return await next();
  });
  board.route('/', adapter.registerPlugin());
  return board;
}
