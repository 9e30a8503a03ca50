package metrix.marketing.http;

import java.util.List;
import java.util.Optional;
import metrix.marketing.wire.Params;
import metrix.model.AccountId;

/// One call to be made.
///
/// @param path below the version, without a slash in front
/// @param account whose limits it uses up, when it is about one
/// @param uploads files to go along
/// @param parts how many operations Meta counts: the parts of a batch, else 1
record Call(
    What what,
    String path,
    Params params,
    Optional<AccountId> account,
    List<Upload> uploads,
    int parts) {

  /// What a call is for, which decides how it is sent and whether it may be repeated.
  enum What {
    READ,
    /// Several reads in one request.
    READ_BATCH,
    /// The question about the token itself, which must stand in the body.
    TOKEN_CHECK,
    /// The wish for a report, sent like a write; a second one does no harm.
    REPORT,
    /// A write that Meta only checks.
    VALIDATE,
    WRITE
  }

  Call {
    uploads = List.copyOf(uploads);
  }

  static Call read(String path, Params params) {
    return new Call(What.READ, path, params, Optional.empty(), List.of(), 1);
  }

  static Call read(AccountId account, String path, Params params) {
    return new Call(What.READ, path, params, Optional.of(account), List.of(), 1);
  }

  static Call tokenCheck() {
    return new Call(What.TOKEN_CHECK, "", Params.none(), Optional.empty(), List.of(), 1);
  }

  static Call report(AccountId account, String path, Params params) {
    return new Call(What.REPORT, path, params, Optional.of(account), List.of(), 1);
  }

  /// A write of form fields.
  static Call post(What what, AccountId account, String path, Params params) {
    return new Call(what, path, params, Optional.of(account), List.of(), 1);
  }

  /// A write with a file.
  static Call upload(AccountId account, String path, Upload upload) {
    return new Call(What.WRITE, path, Params.none(), Optional.of(account), List.of(upload), 1);
  }

  /// A batch.
  static Call batch(What what, AccountId account, Params params, List<Upload> uploads, int parts) {
    return new Call(what, "", params, Optional.of(account), uploads, parts);
  }

  /// The same call with more parameters.
  Call with(Params more) {
    return new Call(what, path, params.and(more), account, uploads, parts);
  }

  boolean isWrite() {
    return what == What.WRITE;
  }

  /// How many campaigns, ad sets and ads it makes or changes: these have a limit by the second.
  /// Each file is one upload, which has not.
  int mutations() {
    return switch (what) {
      case READ, READ_BATCH, TOKEN_CHECK, REPORT -> 0;
      case VALIDATE, WRITE -> parts - uploads.size();
    };
  }

  boolean repeatable() {
    return switch (what) {
      case READ, READ_BATCH, TOKEN_CHECK, REPORT -> true;
      case VALIDATE, WRITE -> false;
    };
  }

  /// The digits of the account; empty without one.
  String accountDigits() {
    return account.map(AccountId::digits).orElse("");
  }
}
