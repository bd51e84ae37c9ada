/** The joints that a dance moves and an engine draws. L and R are the dancer's own left and right:
 *  someone who faces the viewer has L on the picture's right. */
export const jointNames = [
  'pelvis', // between the hip joints
  'waist', // between pelvis and neck, where the body bends
  'neck', // between the shoulder joints
  'head', // between the ears
  'crown', // top of the skull
  'shoulderL',
  'elbowL',
  'wristL',
  'fingertipL',
  'shoulderR',
  'elbowR',
  'wristR',
  'fingertipR',
  'hipL',
  'kneeL',
  'ankleL',
  'toeL',
  'hipR',
  'kneeR',
  'ankleR',
  'toeR',
] as const;

export type JointName = (typeof jointNames)[number];

export const jointCount = jointNames.length;

/** Position of a joint in every [joint, …] array. */
export const jointIndex = Object.fromEntries(jointNames.map((name, i) => [name, i])) as Readonly<
  Record<JointName, number>
>;

/** Bones run from parent joint to child joint. */
export const bones = [
  { name: 'abdomen', from: 'pelvis', to: 'waist' },
  { name: 'chest', from: 'waist', to: 'neck' },
  { name: 'neck', from: 'neck', to: 'head' },
  { name: 'head', from: 'head', to: 'crown' },
  { name: 'clavicleL', from: 'neck', to: 'shoulderL' },
  { name: 'upperArmL', from: 'shoulderL', to: 'elbowL' },
  { name: 'foreArmL', from: 'elbowL', to: 'wristL' },
  { name: 'handL', from: 'wristL', to: 'fingertipL' },
  { name: 'clavicleR', from: 'neck', to: 'shoulderR' },
  { name: 'upperArmR', from: 'shoulderR', to: 'elbowR' },
  { name: 'foreArmR', from: 'elbowR', to: 'wristR' },
  { name: 'handR', from: 'wristR', to: 'fingertipR' },
  { name: 'pelvisL', from: 'pelvis', to: 'hipL' },
  { name: 'thighL', from: 'hipL', to: 'kneeL' },
  { name: 'shinL', from: 'kneeL', to: 'ankleL' },
  { name: 'footL', from: 'ankleL', to: 'toeL' },
  { name: 'pelvisR', from: 'pelvis', to: 'hipR' },
  { name: 'thighR', from: 'hipR', to: 'kneeR' },
  { name: 'shinR', from: 'kneeR', to: 'ankleR' },
  { name: 'footR', from: 'ankleR', to: 'toeR' },
] as const satisfies readonly { name: string; from: JointName; to: JointName }[];

export type BoneName = (typeof bones)[number]['name'];
