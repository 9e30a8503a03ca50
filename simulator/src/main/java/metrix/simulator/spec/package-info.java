/// Meta's own tables of fields, edges, parameters and enumeration values.
@NullMarked
package metrix.simulator.spec;

import org.jspecify.annotations.NullMarked;
