# Bots and workers of Photodance; compose.yaml says which.
# For a worker with a GPU: an image with Node.js 20.9 or newer and the CUDA libraries that its engines ask for.
ARG BASE=node:22-bookworm-slim
FROM ${BASE}

RUN apt-get update \
  && apt-get install -y --no-install-recommends ffmpeg \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /photodance
COPY package.json package-lock.json .npmrc ./
RUN ONNXRUNTIME_NODE_INSTALL=skip npm ci --omit=dev
# For NVIDIA GPUs, cuda12: what the runtime needs besides, from its makers' NuGet feed.
ARG CUDA=
RUN if [ -n "$CUDA" ]; then \
  cd node_modules/onnxruntime-node && ONNXRUNTIME_NODE_INSTALL="$CUDA" node script/install; \
  fi
COPY . .
# Volumes take over who owns the folder that they are mounted on.
RUN npm run -s build \
  && mkdir -p var/store var/sandbox var/models \
  && chown -R node:node var

USER node
CMD ["node", "dist/worker/main.js"]
