/** Places of the vocabulary that have no file yet, and which file paints them. It sees the own id as `setting.kind`. */
export const standIns: Readonly<Record<string, string>> = {
  mountain: 'snow-mountain',
  snowfield: 'snow-mountain',
  'bamboo-forest': 'forest',
  'flower-field': 'meadow',
  'wheat-field': 'meadow',
  garden: 'park',
  balcony: 'rooftop',
  palace: 'temple',
  castle: 'french-town',
  'ancient-town': 'lantern-festival',
  square: 'city',
  office: 'classroom',
  river: 'lake',
  'amusement-park': 'city',
};

/** Of these, the ones that their file paints as what they are. */
export const ownVariants: ReadonlySet<string | null> = new Set([
  'mountain',
  'snowfield',
  'bamboo-forest',
  'flower-field',
  'wheat-field',
  'garden',
  'balcony',
  'palace',
  'castle',
  'ancient-town',
  'office',
  'amusement-park',
]);

/** Where somebody dances who names no place, but what is around. The first that fits. */
export const hints: readonly {
  readonly of: 'weather' | 'lights' | 'around' | 'season' | 'time';
  readonly kinds: readonly string[] | null;
  readonly place: string;
}[] = [
  { of: 'around', kinds: ['petals'], place: 'cherry-blossom' },
  { of: 'around', kinds: ['fireworks'], place: 'city' },
  { of: 'around', kinds: ['leaves'], place: 'park' },
  { of: 'around', kinds: ['confetti'], place: 'stage' },
  {
    of: 'around',
    kinds: ['butterflies', 'birds', 'fireflies', 'rainbow', 'shooting-star'],
    place: 'meadow',
  },
  { of: 'lights', kinds: ['spotlight'], place: 'stage' },
  { of: 'lights', kinds: ['disco'], place: 'club' },
  { of: 'lights', kinds: ['neon', 'lamps'], place: 'city' },
  { of: 'lights', kinds: ['lanterns'], place: 'lantern-festival' },
  { of: 'lights', kinds: ['candlelight'], place: 'living-room' },
  { of: 'lights', kinds: ['moonlight', 'starlight', 'firelight', 'sunlight'], place: 'meadow' },
  { of: 'weather', kinds: ['rain', 'storm'], place: 'street' },
  { of: 'weather', kinds: ['snow'], place: 'snow-mountain' },
  { of: 'weather', kinds: ['sandstorm'], place: 'desert' },
  { of: 'weather', kinds: null, place: 'meadow' },
  { of: 'season', kinds: ['autumn'], place: 'park' },
  { of: 'season', kinds: ['winter'], place: 'snow-mountain' },
  { of: 'season', kinds: null, place: 'meadow' },
  { of: 'time', kinds: null, place: 'meadow' },
];
