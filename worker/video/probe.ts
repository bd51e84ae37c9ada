import { readProbe } from './ffmpeg-process.ts';

export interface ClipFacts {
  readonly videoCodec: string;
  readonly pixelFormat: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
  readonly frameCount: number;
  readonly durationSeconds: number;
  readonly sizeBytes: number;
  readonly colour: {
    readonly range: string;
    readonly space: string;
    readonly primaries: string;
    readonly transfer: string;
  };
  /** Null: no sound. */
  readonly audioCodec: string | null;
  readonly audioSeconds: number;
}

/** What ffprobe says about a clip.
 *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED (also for a file without video) */
export async function probeClip(path: string): Promise<ClipFacts> {
  const { streams, format } = await readProbe(path);
  const video = streams.find(({ codec_type }) => codec_type === 'video');
  const audio = streams.find(({ codec_type }) => codec_type === 'audio');
  const [numerator = 0, denominator = 1] = (video?.r_frame_rate ?? '').split('/').map(Number);
  const text = (value: unknown) => String(value ?? '');
  return {
    videoCodec: text(video?.codec_name),
    pixelFormat: text(video?.pix_fmt),
    widthPx: Number(video?.width ?? 0),
    heightPx: Number(video?.height ?? 0),
    framesPerSecond: numerator / denominator,
    frameCount: Number(video?.nb_frames ?? 0),
    durationSeconds: Number(format.duration ?? 0),
    sizeBytes: Number(format.size ?? 0),
    colour: {
      range: text(video?.color_range),
      space: text(video?.color_space),
      primaries: text(video?.color_primaries),
      transfer: text(video?.color_transfer),
    },
    audioCodec: audio?.codec_name ?? null,
    audioSeconds: Number(audio?.duration ?? 0),
  };
}
