/// Door 2: the command line. Commands read flags, ask the core, and print; results go to stdout,
/// everything else to stderr.
@NullMarked
package metrix.cli;

import org.jspecify.annotations.NullMarked;
