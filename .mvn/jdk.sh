# Finds a JDK that can build and run Metrix, without starting any JVM. POSIX sh; meant to be
# sourced by mvnw, metrix and verify. Sets JAVA_HOME, or explains what to install and exits 2.

metrix_jdk_wanted=25

# Prints the feature version of the JDK in folder $1 (0 when it is none: a runtime has no javac).
metrix_jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1
}

# Prints the home folder of the javac that PATH finds, links followed.
metrix_jdk_on_path() {
  metrix_javac=$(command -v javac 2>/dev/null) || return 0
  while [ -L "$metrix_javac" ]; do
    metrix_link=$(readlink "$metrix_javac")
    case $metrix_link in
      /*) metrix_javac=$metrix_link ;;
      *) metrix_javac=${metrix_javac%/*}/$metrix_link ;;
    esac
  done
  dirname "$(dirname "$metrix_javac")"
}

metrix_find_jdk() {
  metrix_old=
  metrix_ifs=$IFS
  case $- in *f*) metrix_glob='set -f' ;; *) metrix_glob=: ;; esac
  set +f # mvnw switches file-name patterns off
  IFS='
'
  for metrix_home in "${METRIX_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(metrix_jdk_on_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.gradle/jdks/* \
    "${HOME:-/}"/.asdf/installs/java/* "${HOME:-/}"/.local/share/mise/installs/java/*; do
    [ -n "$metrix_home" ] && [ -d "$metrix_home" ] || continue
    metrix_version=$(metrix_jdk_version "$metrix_home")
    if [ "${metrix_version:-0}" -ge "$metrix_jdk_wanted" ]; then
      IFS=$metrix_ifs
      $metrix_glob
      JAVA_HOME=$metrix_home
      export JAVA_HOME
      return 0
    fi
    case $metrix_old in *"  $metrix_home
"*) continue ;; esac
    [ "${metrix_version:-0}" -gt 0 ] && metrix_old="$metrix_old    $metrix_version  $metrix_home
"
  done
  IFS=$metrix_ifs
  {
    echo "Metrix needs a JDK $metrix_jdk_wanted or later; none was found."
    [ -n "$metrix_old" ] && printf 'Found only:\n%s' "$metrix_old"
    echo "Install one (Debian, Ubuntu: apt install openjdk-25-jdk or temurin-25-jdk; macOS: brew install openjdk@25; Windows: winget install EclipseAdoptium.Temurin.25.JDK),"
    echo "or set METRIX_JAVA_HOME (or JAVA_HOME) to its folder."
  } >&2
  exit 2
}

metrix_find_jdk
