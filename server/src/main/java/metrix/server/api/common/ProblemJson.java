package metrix.server.api.common;

import java.util.Optional;

/// Something wrong with an input: where, what and how to mend it.
///
/// @param at a field of the form (`adSet.dailyBudget`) or a cell of a sheet (`row 3, image`)
/// @param row the row of the sheet, when there is one
/// @param column the column of the sheet, when there is one
public record ProblemJson(
    String at,
    String what,
    String fix,
    Severity severity,
    CheckedBy checkedBy,
    Optional<Integer> row,
    Optional<String> column) {}
