package metrix.marketing.http;

import java.nio.file.Path;
import java.util.Optional;
import metrix.marketing.wire.Params;
import metrix.model.AccountId;

/// One call to be made.
///
/// @param path below the version, without a slash in front
/// @param account whose limits it uses up, when it is about one
/// @param upload a file to go along
record Call(
    What what, String path, Params params, Optional<AccountId> account, Optional<Upload> upload) {

  /// What a call is for, which decides how it is sent and whether it may be repeated.
  enum What {
    READ,
    /// The question about the token itself, which must stand in the body.
    TOKEN_CHECK,
    /// The wish for a report, sent like a write; a second one does no harm.
    REPORT,
    /// A write that Meta only checks.
    VALIDATE,
    WRITE
  }

  /// A file.
  record Upload(String fileName, Path file) {}

  static Call read(String path, Params params) {
    return new Call(What.READ, path, params, Optional.empty(), Optional.empty());
  }

  static Call read(AccountId account, String path, Params params) {
    return new Call(What.READ, path, params, Optional.of(account), Optional.empty());
  }

  static Call tokenCheck() {
    return new Call(What.TOKEN_CHECK, "", Params.none(), Optional.empty(), Optional.empty());
  }

  static Call report(AccountId account, String path, Params params) {
    return new Call(What.REPORT, path, params, Optional.of(account), Optional.empty());
  }

  /// A write of form fields.
  static Call post(What what, AccountId account, String path, Params params) {
    return new Call(what, path, params, Optional.of(account), Optional.empty());
  }

  /// A write with a file.
  static Call upload(AccountId account, String path, Upload upload) {
    return new Call(What.WRITE, path, Params.none(), Optional.of(account), Optional.of(upload));
  }

  /// The same call with more parameters.
  Call with(Params more) {
    return new Call(what, path, params.and(more), account, upload);
  }

  boolean isWrite() {
    return what == What.WRITE;
  }

  /// Whether it makes or changes a campaign, an ad set or an ad: these have a limit by the second.
  boolean mutates() {
    return switch (what) {
      case READ, TOKEN_CHECK, REPORT -> false;
      case VALIDATE, WRITE -> upload.isEmpty();
    };
  }

  boolean repeatable() {
    return switch (what) {
      case READ, TOKEN_CHECK, REPORT -> true;
      case VALIDATE, WRITE -> false;
    };
  }

  /// The digits of the account; empty without one.
  String accountDigits() {
    return account.map(AccountId::digits).orElse("");
  }
}
