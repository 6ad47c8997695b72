# One image for every part of Jinqiao; the command says which one a container serves.
#
# Without a command it serves everything in one process and in production: no sample bank, no
# demonstration key. What it has, it was given: catalogs by "import cdr", keys by "keys create".
#
#   docker build --tag jinqiao:local .
#   docker run --init --volume jinqiao:/data --publish 127.0.0.1:4000:4000 jinqiao:local
#   docker run --rm --volume jinqiao:/data jinqiao:local keys create --kind officer --label "County finance office"
#
# With "--env NODE_ENV=demonstration", and a volume of its own, it serves the sample.

FROM node:20-bookworm-slim AS build
# better-sqlite3 is compiled wherever its prebuilt binary cannot be fetched.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# Dependencies before sources: they change less often, and this layer is then kept.
COPY package.json package-lock.json .npmrc ./
# The root's own prepare script would build sources that are not here yet.
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3
COPY .swcrc ./
COPY schema ./schema
COPY subgraphs ./subgraphs
COPY gateway ./gateway
COPY bench ./bench
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
# The code belongs to root and is only read; /data is all that the parts may write.
RUN mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./package.json
COPY gateway/cli/launcher.cjs ./gateway/cli/launcher.cjs
ENV NODE_ENV=production
ENV JINQIAO_DATA=/data
# Nobody reaches the loopback of a container; what is published decides who reaches this.
ENV JINQIAO_HOST=0.0.0.0
USER node
ENTRYPOINT ["node", "gateway/cli/launcher.cjs"]
CMD ["start"]
