package metrix.server.api.form;

/// A country.
public record CountryChoice(String code, String name) {}
