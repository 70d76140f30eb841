import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on standard output; what could hold a secret is masked wherever it stands. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: {
      paths: [
        'authorization',
        'cookie',
        '*.authorization',
        '*.cookie',
        '*.password',
        '*.secret',
        '*.token',
        'req.headers',
      ],
      censor: '[secret]',
    },
  });
}
