import protobuf from 'protobufjs';

// The messages of onnx/onnx.proto (ONNX 1.12) as far as we write them, with their field numbers.
const messages = protobuf.Root.fromJSON({
  nested: {
    Model: {
      fields: {
        irVersion: { type: 'int64', id: 1 },
        producerName: { type: 'string', id: 2 },
        graph: { type: 'Graph', id: 7 },
        opsetImport: { rule: 'repeated', type: 'OperatorSet', id: 8 },
      },
    },
    OperatorSet: {
      fields: { domain: { type: 'string', id: 1 }, version: { type: 'int64', id: 2 } },
    },
    Graph: {
      fields: {
        node: { rule: 'repeated', type: 'Node', id: 1 },
        name: { type: 'string', id: 2 },
        initializer: { rule: 'repeated', type: 'Tensor', id: 5 },
        input: { rule: 'repeated', type: 'ValueInfo', id: 11 },
        output: { rule: 'repeated', type: 'ValueInfo', id: 12 },
      },
    },
    Node: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        output: { rule: 'repeated', type: 'string', id: 2 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'Attribute', id: 5 },
        domain: { type: 'string', id: 7 },
      },
    },
    Attribute: {
      fields: {
        name: { type: 'string', id: 1 },
        f: { type: 'float', id: 2 },
        i: { type: 'int64', id: 3 },
        s: { type: 'string', id: 4 },
        ints: { rule: 'repeated', type: 'int64', id: 8, options: { packed: false } },
        type: { type: 'int32', id: 20 },
      },
    },
    Tensor: {
      fields: {
        dims: { rule: 'repeated', type: 'int64', id: 1, options: { packed: false } },
        dataType: { type: 'int32', id: 2 },
        name: { type: 'string', id: 8 },
        rawData: { type: 'bytes', id: 9 },
        externalData: { rule: 'repeated', type: 'Entry', id: 13 },
        dataLocation: { type: 'int32', id: 14 },
      },
    },
    Entry: { fields: { key: { type: 'string', id: 1 }, value: { type: 'string', id: 2 } } },
    ValueInfo: {
      fields: { name: { type: 'string', id: 1 }, type: { type: 'ValueType', id: 2 } },
    },
    ValueType: { fields: { tensorType: { type: 'TensorType', id: 1 } } },
    TensorType: {
      fields: { elemType: { type: 'int32', id: 1 }, shape: { type: 'Shape', id: 2 } },
    },
    Shape: { fields: { dim: { rule: 'repeated', type: 'Dimension', id: 1 } } },
    Dimension: { fields: { dimValue: { type: 'int64', id: 1 } } },
  },
});
/** A model, to be encoded. */
export const modelMessage = messages.lookupType('Model');
