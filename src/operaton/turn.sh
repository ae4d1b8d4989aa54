#!/usr/bin/env bash
# Copies this project to a new folder and turns the copy into a build on Operaton, the fork of Camunda 7, by renaming.
# What else it takes, and what was seen with it: docs/adr/0021-way-out-of-camunda-7.md
#
#   src/operaton/turn.sh <new folder> [version of Operaton]
set -euo pipefail

target=${1:?name a folder that does not exist yet}
version=${2:-1.0.3}
spin_json=org.operaton.spin:operaton-spin-dataformat-json-jackson:1.0.0
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
[[ ! -e $target ]] || { echo "$target exists already" >&2; exit 1; }

mkdir -p "$target"
target=$(cd "$target" && pwd)
tar -C "$source" --exclude=./target --exclude=./.data --exclude=./.git --exclude=node_modules -cf - . | tar -C "$target" -xf -
cd "$target"

# Java: packages, and the names that begin with the maker's. Diagrams and forms keep the namespace camunda:, which the fork
# reads as it is; our own class CamundaForm and our addresses /camunda/... keep their names too.
find src/main src/test \( -name '*.java' -o -name '*.factories' -o -name '*.imports' \) -print0 |
  xargs -0 sed -i -E \
    -e 's/\borg\.camunda\b/org.operaton/g' \
    -e 's/\bCamunda(Bpm|BpmProperties|FormData|FormField)\b/Operaton\1/g' \
    -e 's/\bCamundaBpm([A-Z]\w*)/OperatonBpm\1/g' \
    -e 's/\b(get|set|add|is|remove)Camunda([A-Z])/\1Operaton\2/g' \
    -e 's/\bcamunda([A-Z]\w*)\(/operaton\1(/g' \
    -e 's/"camunda\.bpm\b/"operaton.bpm/g'

# Maven: groups, artifacts, version.
sed -i -E \
  -e 's/\borg\.camunda\b/org.operaton/g' \
  -e 's#<artifactId>camunda-#<artifactId>operaton-#g' \
  -e "s#<camunda.version>[^<]*</camunda.version>#<camunda.version>$version</camunda.version>#" \
  pom.xml

# Two artifacts of Camunda have no counterpart in 1.0.3. Take these two steps out when they are published.
# 1. Spin's JSON, the only published one being 1.0.0 without its parent POM: the file alone, and what it needs.
(cd "$source" && mvn -q -B dependency:copy -Dartifact="$spin_json" -DoutputDirectory="$target/lib" -Dmdep.stripVersion=true)
sed -i -z -E \
  -e 's#(<artifactId>operaton-spin-dataformat-json-jackson</artifactId>)#\1\n      <version>1.0.0</version>\n      <scope>system</scope>\n      <systemPath>${project.basedir}/lib/operaton-spin-dataformat-json-jackson.jar</systemPath>#' \
  -e 's#(\n    <!-- Web, records, mail -->)#\n    <dependency>\n      <groupId>org.operaton.spin</groupId>\n      <artifactId>operaton-spin-core</artifactId>\n      <version>${camunda.version}</version>\n    </dependency>\n    <dependency>\n      <groupId>com.jayway.jsonpath</groupId>\n      <artifactId>json-path</artifactId>\n    </dependency>\1#' \
  pom.xml
# 2. The assertions of tests: the tests that need them are left out.
sed -i -z -E 's#\n    <dependency>\s*<groupId>org.operaton.bpm</groupId>\s*<artifactId>operaton-bpm-assert</artifactId>\s*<scope>test</scope>\s*</dependency>##' pom.xml
grep -rlZ 'import static org.operaton.bpm.engine.test.assertions' src/test | xargs -0 rm
sed -i '/BpmnAwareTests/d' src/test/java/nl/posiv/onboarding/support/CaseTest.java

# Settings: the prefix, and the address under which the webapps have always been.
sed -i -E \
  -e 's/^camunda\.bpm\b/operaton.bpm/' \
  -e 's/\bcamunda\.bpm\./operaton.bpm./g' \
  src/main/resources/application*.yaml
sed -i -E 's/^(  webapp:)$/\1\n    application-path: \/camunda/' src/main/resources/application.yaml

# Our files that take the place of the webapps' own.
webjars=src/main/resources/META-INF/resources/webjars
[[ ! -d $webjars/camunda ]] || mv "$webjars/camunda" "$webjars/operaton"

echo "A build on Operaton $version is in $target"
