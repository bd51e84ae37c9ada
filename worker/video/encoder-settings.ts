import type { ClipSpec } from '../../core/media/clip.ts';

/** Raw frames on stdin, as the engines yield them. */
export function writeFrameInput(spec: ClipSpec): string[] {
  return [
    ...['-f', 'rawvideo', '-pixel_format', 'yuv420p'],
    ...['-video_size', `${spec.widthPx}x${spec.heightPx}`],
    ...['-framerate', String(spec.framesPerSecond)],
  ];
}

/** H.264 for every player. The colour tags say what core/media/frame promises. */
export const videoOptions: readonly string[] = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p'],
  ...['-profile:v', 'high'],
  ...['-color_range', 'tv', '-colorspace', 'bt709'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709'],
  // x264 writes its version and every setting into the stream: SEI units, which no player needs.
  ...['-bsf:v', 'filter_units=remove_types=6'],
];

export const audioOptions: readonly string[] = [
  ...['-c:a', 'aac', '-b:a', '160k', '-ar', '48000', '-ac', '2'],
];

/** Nothing of the music's metadata, no name of the muxer; moov before mdat. */
export const containerOptions: readonly string[] = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact'],
  ...['-movflags', 'use_metadata_tags+faststart', '-f', 'mp4'],
];
