/// Insights: rows, breakdowns, time, reports.
@NullMarked
package metrix.simulator.edge.insights;

import org.jspecify.annotations.NullMarked;
