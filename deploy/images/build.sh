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

# What the services use, as the JDK's modules; java.desktop for java.beans, and for the shapes and colours of PDF.
modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.rmi
modules+=,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,jdk.crypto.ec,jdk.localedata
modules+=,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

# Quarkus has made Hibernate's proxies while it built, and mappings in XML, which a service would read, there are none.
build_only=(net.bytebuddy.byte-buddy org.glassfish.jaxb.jaxb-runtime org.glassfish.jaxb.jaxb-core org.glassfish.jaxb.txw2
    com.sun.istack.istack-commons-runtime)

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
    need objcopy "which takes the symbols out of Java's libraries" binutils
    [[ -x "$JAVA_HOME/bin/jlink" ]] || fail "./vuonlen images needs a JDK with jlink in $JAVA_HOME."
    # The cache of a start is of one version of Java, and 25 is the first that makes it in one step.
    [[ $("$JAVA_HOME/bin/javac" -version 2>&1) =~ \ ([0-9]+) && ${BASH_REMATCH[1]} -ge 25 ]] || fail \
        "./vuonlen images needs a JDK, 25 or newer, whose runtime goes into the images: set JAVA_HOME to one (Temurin 25)."
}

# The same file again for the same packages: no post-installation runs, and there is no shell to run one.
base() {
    [[ -f "$target/base.tar" ]] || {
        say "Debian's base"
        local excluded=() path
        # Java has its own encodings; what can be executed is in no image.
        for path in /usr/share/{doc,man,info,locale,perl5,lintian,debconf} /usr/share/zoneinfo/{right,posix} \
            /usr/lib/x86_64-linux-gnu/gconv /usr/lib/aarch64-linux-gnu/gconv /bin /sbin /usr/bin /usr/sbin /etc/init.d; do
            excluded+=(--dpkgopt="path-exclude=$path/*")
        done
        SOURCE_DATE_EPOCH=0 mmdebstrap --quiet --variant=extract --include=base-files,libc6,zlib1g,tzdata,netbase \
            "${excluded[@]}" bookworm "$target/base.part.tar"
        ! grep -qE '/(ba|da)?sh$' < <(tar --list --file "$target/base.part.tar") || fail "The base has a shell"
        mv "$target/base.part.tar" "$target/base.tar"
    }
}

runtime() {
    [[ -d "$target/jre" ]] || {
        say "The Java runtime"
        windowless >"$target/windowless"
        # jrt-fs.jar is for other Javas, the list of classes for a cache of another kind.
        "$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales en,vi --strip-debug --no-header-files \
            --no-man-pages --compress zip-9 \
            --exclude-files 'regex:/java\.desktop/lib/(?!libawt(_headless)?\.so$).*,**/classlist,**/jrt-fs.jar' \
            --exclude-resources="@$target/windowless" --output "$target/jre.part"
        find "$target/jre.part/lib" -name '*.so' -exec objcopy --strip-unneeded {} \;
        knows_beans "$target/jre.part"
        makes_pdf "$target/jre.part"
        mv "$target/jre.part" "$target/jre"
    }
}

# No server draws a window, and half of java.desktop's weight is for that. Each of its packages must keep a class, or jlink
# refuses; java.beans needs the one of Swing, and PDF shapes, colours and pictures, but none of the fonts.
windowless() {
    "$JAVA_HOME/bin/jimage" list "$JAVA_HOME/lib/modules" | awk '
        /^Module: / { module = $2; next }
        module == "java.desktop" && match($1, /.*\//) && /\.class$/ {
            package = substr($1, 1, RLENGTH - 1)
            class = package == "javax/swing" ? "SwingContainer.class" : substr($1, RLENGTH + 1)
            if (package == last) next
            last = package
            if (package ~ /^(java\/beans|com\/sun\/beans|(java|sun)\/awt(\/(color|geom|image|resources))?$)/) next
            if (package ~ /^(sun\/java2d(\/cmm)?|javax\/imageio(\/stream)?)$/) next
            gsub(/[$.]/, "\\\\&", class)
            print "regex:/java\\.desktop/" package "/(?!" class "$)[^/]+\\.class"
        }'
}

knows_beans() {
    local folder
    folder=$(mktemp -d)
    printf '%s\n' 'class Beans { public static void main(String[] none) throws Exception {' \
        'if (java.beans.Introspector.getBeanInfo(java.util.Date.class).getPropertyDescriptors().length == 0) System.exit(1); } }' \
        >"$folder/Beans.java"
    "$JAVA_HOME/bin/javac" -d "$folder" "$folder/Beans.java"
    "$1/bin/java" -cp "$folder" Beans || fail "The Java runtime lacks what java.beans needs"
    rm -r "$folder"
}

# As household-service makes its papers.
makes_pdf() {
    local folder jars="$root/household-service/target/quarkus-app/lib/main/*:$root/household-service/target/quarkus-app/lib/boot/*"
    folder=$(mktemp -d)
    printf '%s\n' 'class Page { public static void main(String[] none) {' \
        'String page = "<html lang=\"vi\"><head><title>Giấy</title></head><body><p style=\"border: 1px solid\">Chữ</p></body></html>";' \
        'if (new vn.vuonlen.kit.documents.PdfRenderer().render(page).length < 1000) System.exit(1); } }' >"$folder/Page.java"
    "$JAVA_HOME/bin/javac" -proc:none -encoding UTF-8 -cp "$jars" -d "$folder" "$folder/Page.java"
    "$1/bin/java" -cp "$folder:$jars" Page || fail "The Java runtime lacks what PDF needs"
    rm -r "$folder"
}

# Java's own initial heap, a 64th of the memory, is too small for the objects of the cache in a container of 256 MB.
# All jars on one class path, in the order in which Quarkus looks: only such classes can be cached.
arguments() {
    local jars
    # What Quarkus transformed stands before what it was made from.
    jars=$(cd "$1" && printf '/app/%s\n' quarkus/{transformed,generated}-bytecode.jar app/*.jar lib/{boot,main}/*.jar | paste -s -d : -)
    printf '%s\n' -XX:+UseSerialGC -XX:InitialRAMPercentage=25 -XX:MaxRAMPercentage=50 -XX:-UsePerfData \
        -XX:+ExitOnOutOfMemoryError -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
        --enable-native-access=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
        --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED -cp "$jars"
}

image() {
    local service=$1 folder="$target/$1" library
    say "$service"
    rm -rf "$folder"
    mkdir -p "$folder/app"
    cp -r "$root/$service/target/quarkus-app"/{app,lib,quarkus} "$folder/app/"
    for library in "${build_only[@]}"; do
        rm "$folder/app/lib/main/$library"-[0-9]*.jar
    done
    cp "$root/$service/target/bom.json" "$folder/app/sbom.json"
    arguments "$folder/app" >"$folder/app/java.args"
    ln "$target/base.tar" "$folder/base.tar"
    cp -rl "$target/jre" "$folder/jre"
    uncached "$folder" "$service" "$service:uncached"
    # Later the same files give the same layers again.
    find "$folder" -exec touch -h {} +
    uncached "$folder" "$service" "$service:again"
    [[ $(layers "$service:uncached") == "$(layers "$service:again")" ]] || fail "The layers of $service are not the same twice"
    buildah rmi "$service:again" >/dev/null
    train "$service" "$folder"
    printf 'FROM localhost/%s:uncached\nCOPY app.aot /app/app.aot\n' "$service" >"$folder/cached/Containerfile"
    bud "$folder/cached" "$folder/cached/Containerfile" "$service:$version"
    fits "$service:$version"
    layers "$service:$version" >"$target/$service.layers"
    rm -f "$target/$service.tar"
    buildah push --quiet "$service:$version" "oci-archive:$target/$service.tar:$service:$version"
}

uncached() {
    bud "$1" "$here/Containerfile" "$3" --label org.opencontainers.image.title="$2" \
        --label org.opencontainers.image.version="$version" --label org.opencontainers.image.licenses=Apache-2.0 \
        --label org.opencontainers.image.vendor="Vươn Lên" \
        --label org.opencontainers.image.revision="$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)"
}

layers() { buildah inspect --type image --format '{{range .OCIv1.RootFS.DiffIDs}}{{println .}}{{end}}' "$1"; }

bud() {
    local context=$1 file=$2 tag=$3
    shift 3
    buildah bud --quiet --isolation chroot --pull-never --timestamp 0 --layers=false --file "$file" --tag "$tag" "$@" \
        "$context" >/dev/null
}

# PostgreSQL and Kafka from Maven's packages, as the tests use them: nothing of the machine is asked or left.
servers() {
    say "An empty PostgreSQL and Kafka"
    local module="$root/deploy/infrastructure/target"
    "$JAVA_HOME/bin/java" -Xmx320m -XX:+UseSerialGC -Dvuonlen.root="$root" -cp "$module/classes:$(<"$module/lib.classpath")" \
        vn.vuonlen.infrastructure.EmptyServers "$target/servers" "${services[@]%-service}" >"$target/servers.log" 2>&1 &
    servers=$!
    trap 'kill -TERM "$servers" 2>/dev/null && wait "$servers"' EXIT
    until [[ -f "$target/servers/addresses" ]]; do
        kill -0 "$servers" 2>/dev/null || fail "They do not start; what they said is in $target/servers.log"
        sleep 0.5
    done
}

address() { sed -n "s/^$1 //p" "$target/servers/addresses"; }

# The cache is of the image's own runtime, paths and times of files, so it is made inside: the service migrates an empty
# database, becomes ready, and is ended. Profiles of methods are left out: they cost more at a start than they save.
train() {
    local service=$1 folder=$2 container began=$SECONDS port
    port=$(free_port)
    mkdir -p "$folder/cached"
    container=$(buildah from --pull-never "$service:uncached")
    buildah run --isolation chroot --user 0 --volume "$folder/cached:/cached" \
        --env QUARKUS_HTTP_HOST=127.0.0.1 --env QUARKUS_HTTP_PORT="$port" --env VUONLEN_LOCAL_MODE=true \
        --env QUARKUS_SHUTDOWN_DELAY=0S --env QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:1/realms/vuonlen \
        --env QUARKUS_DATASOURCE_JDBC_URL="$(address "${service%-service}")" --env QUARKUS_DATASOURCE_USERNAME=postgres \
        --env QUARKUS_DATASOURCE_PASSWORD=postgres --env KAFKA_BOOTSTRAP_SERVERS="$(address kafka)" \
        "$container" -- /opt/java/bin/java -XX:AOTCacheOutput=/cached/app.aot -XX:+UnlockDiagnosticVMOptions \
        -XX:-AOTRecordTraining @/app/java.args "$main" >"$folder/training.log" 2>&1 &
    local run=$!
    until ready "$port" || ! kill -0 "$run" 2>/dev/null || ((SECONDS - began > 300)); do
        sleep 0.5
    done
    kill -TERM $(java_of "$run") 2>/dev/null || true
    wait "$run" || true
    buildah rm "$container" >/dev/null
    ! grep -qE 'java\.lang\.[A-Za-z]*(Linkage|Change|ClassDefFound|Access)Error' "$folder/training.log" &&
        grep -q 'started in' "$folder/training.log" && [[ -f "$folder/cached/app.aot" ]] \
        || fail "The start of $service could not be cached; what it said is in $folder/training.log"
}

# Without curl, which a machine may lack.
ready() {
    local line=""
    { exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET /q/health/ready HTTP/1.0\r\n\r\n' >&3 && read -t 10 -r line <&3; } 2>/dev/null
    { exec 3<&-; } 2>/dev/null || true
    [[ "$line" == *\ 200\ * ]]
}

free_port() {
    local port
    for port in {18081..18181}; do
        { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || break
        exec 3<&-
    done
    echo "$port"
}

# A cache that does not fit is ignored without a word, unless Java is told to insist on it.
fits() {
    local container
    container=$(buildah from --pull-never "$1")
    buildah run --isolation chroot "$container" -- /opt/java/bin/java -XX:MaxRAM=256m -XX:AOTMode=on -XX:AOTCache=/app/app.aot \
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
servers
for service in "${services[@]}"; do
    image "$service"
done
for service in "${services[@]}"; do
    say "$(du -m "$target/$service.tar" | cut -f 1) MB  $target/$service.tar"
done
