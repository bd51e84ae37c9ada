import { z } from 'zod';
import { DanceError } from '../core/faults.ts';

/** A bucket, and where in it. */
export interface S3Place {
  readonly bucket: string;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  /** Null for Amazon's own. */
  readonly endpoint: string | null;
  readonly region: string;
  /** The bucket is in the path of an address, not in its host. */
  readonly pathStyle: boolean;
  /** Null: the machine's own, as the AWS SDK finds them. */
  readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

/** Source of the bucket's form: Amazon S3's bucket naming rules. */
const STORE = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)\/?$/;

const key = z.string().min(1).max(200).optional();

export const s3Variables = {
  STORE: {
    schema: z.string().regex(STORE).optional(),
    expected: 's3://BUCKET or s3://BUCKET/FOLDER; not set for files under var/',
  },
  S3_ENDPOINT: {
    schema: z
      .string()
      .regex(/^https?:\/\/[^\s@/?#]+(\/[^\s@?#]*)?$/)
      .optional(),
    expected: 'http://HOST:PORT or https://HOST, without a key in it',
  },
  S3_REGION: {
    schema: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('us-east-1'),
    expected: 'a region like us-east-1',
  },
  S3_ACCESS_KEY_ID: { schema: key, expected: 'a key, together with S3_SECRET_ACCESS_KEY' },
  S3_SECRET_ACCESS_KEY: { schema: key, expected: 'a secret, together with S3_ACCESS_KEY_ID' },
  S3_PATH_STYLE: { schema: z.enum(['true', 'false']).optional(), expected: 'true, false' },
} as const;

type Variable = keyof typeof s3Variables;

/** The bucket that STORE names; null when it names none. @throws DanceError BAD_CONFIGURATION for half a key */
export function readS3Place(
  read: <T extends Variable>(variable: T) => z.infer<(typeof s3Variables)[T]['schema']>,
): S3Place | null {
  const [, bucket, folder] = STORE.exec(read('STORE') ?? '') ?? [];
  const endpoint = read('S3_ENDPOINT') ?? null;
  const region = read('S3_REGION');
  const pathStyle = read('S3_PATH_STYLE') ?? String(endpoint !== null);
  const accessKeyId = read('S3_ACCESS_KEY_ID');
  const secretAccessKey = read('S3_SECRET_ACCESS_KEY');
  if (!accessKeyId !== !secretAccessKey) {
    const variable = accessKeyId ? 'S3_SECRET_ACCESS_KEY' : 'S3_ACCESS_KEY_ID';
    const { expected } = s3Variables[variable];
    throw new DanceError('BAD_CONFIGURATION', { variable, expected });
  }
  if (bucket === undefined) return null;
  return {
    bucket,
    prefix: folder ? `${folder.slice(1)}/` : '',
    endpoint,
    region,
    pathStyle: pathStyle === 'true',
    keys: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
  };
}
