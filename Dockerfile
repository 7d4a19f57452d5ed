# Yizhan in production. Two stages: build with everything, run with what is needed, as a user without rights.
FROM node:24-slim AS build
WORKDIR /yizhan
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

FROM node:24-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 YIZHAN_MODE=production DATA_DIR=/data PORT=3000
WORKDIR /yizhan
COPY --from=build --chown=root:root /yizhan ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=40s \
  CMD node -e "fetch('http://127.0.0.1:3000/api/health').then((a)=>process.exit(a.ok?0:1),()=>process.exit(1))"
CMD ["node", "--enable-source-maps", "dist/server.mjs"]
