/// Tables of results, and how they are written: aligned for people, JSON and CSV for programs.
@NullMarked
package metrix.cli.table;

import org.jspecify.annotations.NullMarked;
