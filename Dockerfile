# Tool Sync in a container: `docker build -t toolsync .`, then
# `docker run -p 127.0.0.1:8080:8080 -v toolsync:/data toolsync`. See docs/operations.md.

FROM rust:1-bookworm AS build
# For the page: binaryen makes it small, Node isn't needed.
RUN apt-get update && apt-get install --yes --no-install-recommends binaryen && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN cargo xtask dist --to /out && mkdir /toolsync && tar xzf /out/*.tar.gz -C /toolsync --strip-components=1

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --create-home toolsync
COPY --from=build /toolsync/toolsync /usr/local/bin/toolsync
COPY --from=build /toolsync/LICENSE /toolsync/THIRD-PARTY-LICENCES.txt /usr/local/share/doc/toolsync/
USER toolsync
VOLUME /data
EXPOSE 8080
ENV TOOLSYNC_DATA_DIR=/data TOOLSYNC_BIND=0.0.0.0
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/api/v1/health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["toolsync"]
CMD ["serve"]
