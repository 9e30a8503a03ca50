package metrix.model;

/// What Meta wants to know of ads about social issues, elections or politics, in their creatives'
/// `authorization_category`. Source: Meta, ad creative reference, copy of 2026-09-12.
public enum Authorization {
  POLITICAL,
  POLITICAL_WITH_DIGITALLY_CREATED_MEDIA
}
