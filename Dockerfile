# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml manifest.yml ./
COPY .mvn .mvn
RUN --mount=type=cache,target=/m2 mvn -B -q -Dmaven.repo.local=/m2 dependency:go-offline
COPY src src
RUN --mount=type=cache,target=/m2 mvn -B -q -Dmaven.repo.local=/m2 -DskipTests package

FROM eclipse-temurin:17-jre AS archive
WORKDIR /opt/plumbline
COPY --from=build /build/target/plumbline.jar .
# One start and stop of the sandbox records the classes that a start needs: the next one is faster.
RUN ["bash", "-c", "set -e; \
  java -Dfile.encoding=UTF-8 -Duser.timezone=UTC -XX:+UseSerialGC \
    -XX:ArchiveClassesAtExit=plumbline.jsa -jar plumbline.jar sandbox & pid=$!; \
  for i in {1..60}; do \
    if { exec 3<>/dev/tcp/127.0.0.1/3000 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 \
      && head -n 1 <&3 | grep -q ' 200'; } 2>/dev/null; then break; fi; \
    sleep 1; \
  done; \
  kill -TERM $pid; wait $pid; test -s plumbline.jsa"]

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --user-group --home-dir /var/lib/plumbline plumbline \
  && install -d -o plumbline -g plumbline -m 700 /var/lib/plumbline
WORKDIR /opt/plumbline
COPY --from=archive /opt/plumbline/plumbline.jar /opt/plumbline/plumbline.jsa ./
USER plumbline
ENV PLUMBLINE_DATA_DIR=/var/lib/plumbline \
    PLUMBLINE_PORT=3000
VOLUME /var/lib/plumbline
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PLUMBLINE_PORT && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC", "-XX:+UseSerialGC", \
  "-XX:+ExitOnOutOfMemoryError", "-XX:-HeapDumpOnOutOfMemoryError", "-XX:MaxRAMPercentage=70", \
  "-XX:SharedArchiveFile=/opt/plumbline/plumbline.jsa", "-jar", "/opt/plumbline/plumbline.jar"]
CMD ["run"]
