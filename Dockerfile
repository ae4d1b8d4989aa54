# Builds the application and packs it into an image of its own.
# No secret belongs in here or in a build argument: everything secret comes from the environment at start.

FROM node:22.21.1-slim AS look
WORKDIR /look
COPY src/pages ./
RUN npm install --ignore-scripts --no-audit --no-fund

FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY bpmn bpmn
COPY forms forms
COPY src src
COPY --from=look /look/node_modules src/pages/node_modules
# Tests and diagram checks are the work of `mvn verify`; the image is built from what passed it.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dmaven.test.skip=true -Dexec.skip=true package
RUN java -Djarmode=tools -jar target/posiv-onboarding.jar extract --layers --destination layers

FROM eclipse-temurin:17.0.17_10-jre
LABEL org.opencontainers.image.title="POSIV onboarding" \
      org.opencontainers.image.description="Workflow with which Ukrainian officials start a year of work at Dutch municipalities" \
      org.opencontainers.image.licenses="EUPL-1.2"

RUN groupadd --system --gid 10001 posiv \
    && useradd --system --uid 10001 --gid posiv --home-dir /app --no-create-home --shell /usr/sbin/nologin posiv
WORKDIR /app

# From what changes least to what changes most. The files belong to root: the application cannot alter itself.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY LICENSE ./

# The safe default: without its settings, production refuses to start and says what is missing.
ENV SPRING_PROFILES_ACTIVE=production
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD curl --fail --silent --show-error --output /dev/null --max-time 4 "http://127.0.0.1:${SERVER_PORT:-8080}/actuator/health/readiness" || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "posiv-onboarding.jar"]
