/** Characters that GB 45438-2025 leaves for values: 0x21..0x7E without the double quote and backslash. */
const FORBIDDEN = /[^\x21-\x7e]|["\\]/g;

/** 1: generated, 2: possibly, 3: suspected. */
const LABEL_GENERATED = '1';

/** The implicit label of an AI-generated file: the value of the metadata key `AIGC`.
 *  Source: China's Measures for labelling and GB 45438-2025, in force since 1 September 2025. */
export function writeAigcMetadata(producer: string, produceId: string): string {
  return JSON.stringify({
    Label: LABEL_GENERATED,
    ContentProducer: producer.replace(FORBIDDEN, '-'),
    ProduceID: produceId.replace(FORBIDDEN, '-'),
    ReservedCode1: '',
    ContentPropagator: '',
    PropagateID: '',
    ReservedCode2: '',
  });
}
