#!/usr/bin/env bash
# Builds the images of the three services as OCI archives in deploy/images/target, without a registry and without an engine.
# Called by ./vuonlen images, after Maven packaged the services and wrote their SBOMs.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target="$here/target"
: "${JAVA_HOME:=$("$root/vuonlen" jdk)}"
version=${VUONLEN_VERSION:-1.0.0}
main=io.quarkus.runner.GeneratedMain
services=(household-service funding-service reporting-service)

# What the services use, as the JDK's modules; java.desktop for java.beans.
modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.rmi
modules+=,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,jdk.crypto.ec,jdk.localedata
modules+=,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$*"
    exit 1
}

need() {
    command -v "$1" >/dev/null || fail "./vuonlen images needs $1, $2: install it (Debian, Ubuntu: apt-get install $3)."
}

tools() {
    need mmdebstrap "which lays Debian's packages out as the base" mmdebstrap
    need buildah "which writes the images" buildah
    [[ -x "$JAVA_HOME/bin/jlink" ]] || fail "./vuonlen images needs a JDK with jlink in $JAVA_HOME."
    # The cache of a start is of one version of Java, and 25 is the first that makes it in one step.
    [[ $("$JAVA_HOME/bin/javac" -version 2>&1) =~ \ ([0-9]+) && ${BASH_REMATCH[1]} -ge 25 ]] || fail \
        "./vuonlen images needs a JDK, 25 or newer, whose runtime goes into the images: set JAVA_HOME to one (Temurin 25)."
}

# The same file again for the same packages: no post-installation runs, and there is no shell to run one.
base() {
    [[ -f "$target/base.tar" ]] || {
        say "Debian's base"
        SOURCE_DATE_EPOCH=0 mmdebstrap --quiet --variant=extract --include=base-files,libc6,zlib1g,tzdata,netbase \
            --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' bookworm "$target/base.part.tar"
        ! grep -qE '/(ba|da)?sh$' < <(tar --list --file "$target/base.part.tar") || fail "The base has a shell"
        mv "$target/base.part.tar" "$target/base.tar"
    }
}

runtime() {
    [[ -d "$target/jre" ]] || {
        say "The Java runtime"
        "$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales en,vi --strip-debug --no-header-files \
            --no-man-pages --compress zip-6 --output "$target/jre.part"
        mv "$target/jre.part" "$target/jre"
    }
}

# All jars on one class path, in the order in which Quarkus looks: only such classes can be cached.
arguments() {
    local jars
    # What Quarkus transformed stands before what it was made from.
    jars=$(cd "$1" && printf '/app/%s\n' quarkus/{transformed,generated}-bytecode.jar app/*.jar lib/{boot,main}/*.jar | paste -s -d : -)
    printf '%s\n' -XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:-UsePerfData \
        -XX:+ExitOnOutOfMemoryError -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
        --enable-native-access=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
        --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED -cp "$jars"
}

image() {
    local service=$1 folder="$target/$1"
    say "$service"
    rm -rf "$folder"
    mkdir -p "$folder/app"
    cp -r "$root/$service/target/quarkus-app"/{app,lib,quarkus} "$folder/app/"
    cp "$root/$service/target/bom.json" "$folder/app/sbom.json"
    arguments "$folder/app" >"$folder/app/java.args"
    ln "$target/base.tar" "$folder/base.tar"
    cp -rl "$target/jre" "$folder/jre"
    bud "$folder" "$here/Containerfile" "$service:uncached" --label org.opencontainers.image.title="$service" \
        --label org.opencontainers.image.version="$version" --label org.opencontainers.image.licenses=Apache-2.0 \
        --label org.opencontainers.image.vendor="Vươn Lên" \
        --label org.opencontainers.image.revision="$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)"
    train "$service" "$folder"
    printf 'FROM localhost/%s:uncached\nCOPY app.aot /app/app.aot\n' "$service" >"$folder/cached/Containerfile"
    bud "$folder/cached" "$folder/cached/Containerfile" "$service:$version"
    fits "$service:$version"
    rm -f "$target/$service.tar"
    buildah push --quiet "$service:$version" "oci-archive:$target/$service.tar:$service:$version"
}

bud() {
    local context=$1 file=$2 tag=$3
    shift 3
    buildah bud --quiet --isolation chroot --pull-never --timestamp 0 --layers=false --file "$file" --tag "$tag" "$@" \
        "$context" >/dev/null
}

# The cache is of the image's own runtime, paths and times of files, so it is made inside. No database and no broker are
# needed: the start goes as far as it can, and is ended.
train() {
    local service=$1 folder=$2 container began=$SECONDS
    mkdir -p "$folder/cached"
    container=$(buildah from --pull-never "$service:uncached")
    buildah run --isolation chroot --user 0 --volume "$folder/cached:/cached" \
        --env QUARKUS_HTTP_PORT=0 --env VUONLEN_LOCAL_MODE=true --env QUARKUS_OIDC_TENANT_ENABLED=false \
        --env QUARKUS_FLYWAY_MIGRATE_AT_START=false --env QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/none \
        --env QUARKUS_DATASOURCE_USERNAME=none --env KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 \
        "$container" -- /opt/java/bin/java -XX:AOTCacheOutput=/cached/app.aot @/app/java.args "$main" >"$folder/training.log" 2>&1 &
    local run=$!
    until grep -q 'started in\|Failed to start' "$folder/training.log" || ! kill -0 "$run" 2>/dev/null || ((SECONDS - began > 300)); do
        sleep 0.5
    done
    kill -TERM $(java_of "$run") 2>/dev/null || true
    wait "$run" || true
    buildah rm "$container" >/dev/null
    ! grep -qE 'java\.lang\.[A-Za-z]*(Linkage|Change|ClassDefFound|Access)Error' "$folder/training.log" &&
        [[ -f "$folder/cached/app.aot" ]] || fail "The start of $service could not be cached; what it said is in $folder/training.log"
}

# A cache that does not fit is ignored without a word, unless Java is told to insist on it.
fits() {
    local container
    container=$(buildah from --pull-never "$1")
    buildah run --isolation chroot "$container" -- /opt/java/bin/java -XX:AOTMode=on -XX:AOTCache=/app/app.aot \
        @/app/java.args --version >/dev/null || fail "The cache of $1 does not fit its image"
    buildah rm "$container" >/dev/null
}

java_of() {
    local child
    for child in $(pgrep -P "$1"); do
        if [[ $(readlink "/proc/$child/exe") == */java ]]; then
            echo "$child"
        else
            java_of "$child"
        fi
    done
}

tools
[[ "${1:-}" != --check ]] || exit 0
mkdir -p "$target"
base
runtime
for service in "${services[@]}"; do
    image "$service"
done
for service in "${services[@]}"; do
    say "$(du -m "$target/$service.tar" | cut -f 1) MB  $target/$service.tar"
done
