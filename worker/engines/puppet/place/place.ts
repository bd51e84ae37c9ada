import type { SceneBrief } from '../../../../core/prompt/scene-brief.ts';
import type { Rgb } from '../../../paint/colour.ts';
import type { Canvas } from '../canvas.ts';

export interface PlaceAsk {
  readonly brief: SceneBrief;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where soles stand. */
  readonly floorYPx: number;
  readonly figureHeightPx: number;
  readonly seed: number;
  readonly framesPerSecond: number;
}

/** How a figure is coloured so that it belongs to the place. */
export interface FigureLight {
  /** Multiplies the figure's colours, 0..1 each. */
  readonly tint: Rgb;
  /** How much of the light comes from all around, 0..1. */
  readonly ambient: number;
  /** 8-bit sRGB. */
  readonly keyColour: Rgb;
  readonly keyFrom: 'left' | 'right' | 'above' | 'behind';
  /** 8-bit sRGB of the light along the outline; null: there is none. */
  readonly rim: Rgb | null;
  readonly rimStrength: number;
  /** What lies between the figure and the viewer, as in water: its 8-bit sRGB, and how much of it, 0..1. */
  readonly veil?: { readonly colour: Rgb; readonly share: number };
}

export interface GroundShadow {
  /** 8-bit sRGB. */
  readonly colour: Rgb;
  readonly strength: number;
  /** 0 a hard edge, 1 hardly an edge. */
  readonly softness: number;
}

/** How far the camera has followed the dancer, px; only its x is used. */
export interface Sway {
  readonly xPx: number;
  readonly yPx: number;
}

export interface PaintedPlace {
  readonly light: FigureLight;
  readonly shadow: GroundShadow;
  /** How much of the figure the ground mirrors, 0..1. */
  readonly reflection: number;
  /** rgb [y, x, channel]: the first frame of it all, without a figure. */
  readonly still: Uint8Array;
  /** Draws every pixel of the canvas. */
  drawBehind(canvas: Canvas, frame: number, sway: Sway): void;
  drawBefore(canvas: Canvas, frame: number, sway: Sway): void;
  /** The id of the place that was painted: another one where a stand-in had to do. */
  readonly id: string;
  /** Nothing was known: a studio. */
  readonly unknown: boolean;
  /** The sentence's place is another, and this one has nothing of its own for it. */
  readonly standsIn: boolean;
}

/** What a layer does with time. Everything is a function of the time alone, so that any frame can be drawn first. */
export interface Life {
  /** Moves sideways at this speed. */
  readonly driftPxPerSecond?: number;
  /** Rows sway like water does: as waves that run down the picture. On a ground they grow towards the viewer. */
  readonly wobble?: {
    readonly amplitudePx: number;
    readonly wavelengthPx: number;
    readonly seconds: number;
  };
  /** Goes up and down as a whole. */
  readonly swell?: {
    readonly amplitudePx: number;
    readonly seconds: number;
    readonly phase?: number;
  };
  /** Swings about a row, as a beam of light does. tangent: of the widest angle. */
  readonly swing?: {
    readonly pivotYPx: number;
    readonly tangent: number;
    readonly seconds: number;
    readonly phase?: number;
  };
  /** Its strength goes from low to high and back; a flash is there for a small share of the time. */
  readonly pulse?: {
    readonly low: number;
    readonly high: number;
    readonly seconds: number;
    readonly phase?: number;
    readonly flash?: boolean;
  };
}

/** A sheet of the picture. */
export interface Layer {
  /** SVG elements in px of the picture; from setting.leftPx to setting.rightPx where it fills the width. */
  readonly svg: string;
  /** 1: endlessly far; 0: as far as the dancer; below 0: before the dancer. That is 1 − dancer's distance / its own. */
  readonly depth: number;
  /** It lies, from the horizon to the viewer: each row has a depth of its own. */
  readonly ground?: boolean;
  readonly before?: boolean;
  /** Light that is added rather than paint that covers. */
  readonly glow?: boolean;
  /** Without an edge, as mist is: it is moved by whole pixels, which takes half of the time. Light always is. */
  readonly soft?: boolean;
  readonly life?: Life;
  /** The id of what it shows in core/prompt's vocabulary, where it can be left out: a sentence may not want it. */
  readonly shows?: string;
}
