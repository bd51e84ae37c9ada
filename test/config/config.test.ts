import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../config/config.ts';
import { projectRoot } from '../../config/project-root.ts';
import { DanceError } from '../../core/faults.ts';

function faultOf(environment: Record<string, string>): DanceError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof DanceError) return error;
  }
  throw new Error('no fault');
}

describe('readConfig', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    expect(config.varDir).toBe(join(projectRoot, 'var'));
    expect(config.cacheDir).toBe(join(projectRoot, 'var', 'cache'));
    expect(config.threads).toBeGreaterThanOrEqual(1);
    expect(config.logLevel).toBe('warn');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ AIGC_PRODUCER: '', PHOTODANCE_THREADS: ' ' })).toEqual(readConfig({}));
  });

  it('reads folders relative to the project and absolute ones as they are', () => {
    expect(readConfig({ PHOTODANCE_VAR: 'made' }).varDir).toBe(join(projectRoot, 'made'));
    expect(readConfig({ PHOTODANCE_VAR: '/srv/made' }).varDir).toBe('/srv/made');
  });

  it.each([
    ['PHOTODANCE_THREADS', '0'],
    ['PHOTODANCE_THREADS', '2.5'],
    ['PHOTODANCE_THREADS', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['AIGC_PRODUCER', 'two words'],
    ['AIGC_PRODUCER', 'quo"te'],
    ['AIGC_PRODUCER', '舞'],
  ])('names %s when it is %j, and never its value', (variable, value) => {
    const fault = faultOf({ [variable]: value });
    expect(fault.code).toBe('BAD_CONFIGURATION');
    expect(fault.details['variable']).toBe(variable);
    expect(Object.keys(fault.details).sort()).toEqual(['expected', 'variable']);
  });
});
