package metrix.core.sheet;

/// What the page about the sheet says of a column.
///
/// @param meaning in a sentence or two
/// @param example a cell
record ColumnGuide(String meaning, String example) {
  /// The entry of a column. A new column does not compile without one.
  static ColumnGuide of(Column column) {
    return switch (column) {
      case CAMPAIGN ->
          is(
              "Name of the campaign. Rows with the same name share it. May be a template.",
              "Winter {country}");
      case OBJECTIVE -> is("What the campaign is for: Meta's name or the plain word.", "Traffic");
      case SPECIAL_AD_CATEGORIES ->
          is(
              "Credit, employment, housing and the like, which the law treats apart. Empty says"
                  + " none.",
              "HOUSING;EMPLOYMENT");
      case SPECIAL_AD_CATEGORY_COUNTRIES -> is("Where a special ad category counts.", "US;CA");
      case BUYING_TYPE -> is("How delivery is bought.", "AUCTION");
      case CAMPAIGN_SPEND_CAP -> is("The most that the campaign may ever spend.", "1500");
      case CAMPAIGN_DAILY_BUDGET ->
          is(
              "Average a day for all ad sets of the campaign. Exactly one budget stands in a"
                  + " campaign tree.",
              "50.00");
      case CAMPAIGN_LIFETIME_BUDGET -> is("The same for the whole time; needs an end.", "900.00");
      case BID_STRATEGY ->
          is("How Meta bids, where the budget stands. Empty: highest volume.", "COST_CAP");
      case AD_SET_BUDGET_SHARING ->
          is(
              "Whether ad sets may lend each other up to 20 % of their budgets, `no` or `yes`;"
                  + " without a campaign budget only.",
              "no");
      case AD_SET ->
          is(
              "Name of the ad set. Rows with the same campaign and name share it. May be a"
                  + " template.",
              "{country} adults");
      case AD_SET_DAILY_BUDGET -> is("Average a day for the ad set.", "20.00");
      case AD_SET_LIFETIME_BUDGET -> is("The same for the whole time; needs an end.", "400.00");
      case AD_SET_MIN_SPEND ->
          is("What the ad set shall get at least of the campaign's daily budget.", "5.00");
      case AD_SET_MAX_SPEND -> is("What it shall get at most.", "30.00");
      case BID_AMOUNT -> is("The cap or goal that the bid strategy asks for.", "3.50");
      case ROAS_FLOOR ->
          is("The least return on ad spend, for the strategy that asks for it.", "1.5");
      case OPTIMIZATION_GOAL ->
          is("What delivery aims at. Empty: the usual one of the objective.", "LINK_CLICKS");
      case BILLING_EVENT -> is("What is paid for. Empty: impressions.", "IMPRESSIONS");
      case DESTINATION_TYPE -> is("Where a click leads.", "WEBSITE");
      case CONVERSION_EVENT -> is("The event of the pixel that counts.", "Purchase");
      case CUSTOM_CONVERSION ->
          is("A custom conversion instead of an event, by id or name.", "Newsletter");
      case ATTRIBUTION ->
          is("How long after a click or a view a result counts.", "7d_click;1d_view");
      case AD_SET_SCHEDULE ->
          is("Hours of the week in which the ad set delivers.", "Mon-Fri 08:00-20:00");
      case FREQUENCY_CAP ->
          is(
              "How often one person sees the ads at most, times and days; for REACH and THRUPLAY,"
                  + " and fixed once the ad set is there.",
              "2/7");
      case START ->
          is(
              "Local time of the ad account, or ISO 8601 with an offset. Empty: now.",
              "2026-12-01 08:00");
      case END -> is("As `start`. Empty: no end.", "2026-12-24 23:00");
      case LOCATIONS ->
          is(
              "Places, as codes or plain names; a name must fit one place.",
              "country:US;city:2418779+25km");
      case EXCLUDED_LOCATIONS -> is("Places that are left out.", "zip:US:94304");
      case INTERESTS ->
          is("Interests by id or exact name; one of them is enough.", "Camping;Hiking");
      case BEHAVIOURS -> is("Behaviours by id or exact name.", "Engaged shoppers");
      case DEMOGRAPHICS -> is("Demographics by id or exact name.", "Parents");
      case EXCLUDED_INTERESTS -> is("Interests whose people are left out.", "Running");
      case AGE_MIN -> is("Years. Empty: 18.", "25");
      case AGE_MAX -> is("Years, where 65 means 65 and older. Empty: 65.", "54");
      case GENDERS -> is("`all`, `male` or `female`. Empty: all.", "all");
      case LANGUAGES -> is("Languages of the people, by name.", "German;French");
      case CUSTOM_AUDIENCES -> is("Custom audiences by id or exact name.", "Buyers 2026");
      case EXCLUDED_CUSTOM_AUDIENCES -> is("Custom audiences that are left out.", "Employees");
      case ADVANTAGE_AUDIENCE ->
          is(
              "Whether Meta may look beyond the audience, `yes` or `no`. There is no default.",
              "no");
      case PLACEMENTS -> is("`auto`, or platforms and positions.", "facebook:feed;instagram:story");
      case BENEFICIARY ->
          is(
              "Who benefits from the ad, for the EU, unless the account has a default.",
              "Northwind Ltd");
      case PAYER -> is("Who pays for it, likewise.", "Northwind Ltd");
      case PAGE -> is("Id of the Page, instead of the one of the connection.", "104938275610482");
      case INSTAGRAM -> is("Id of the Instagram account to speak as.", "17841405822304914");
      case PIXEL ->
          is(
              "Id of the pixel, instead of the one of the connection. Of an ad that is there, it can be changed, not taken away.",
              "736218905447120");
      case LEAD_FORM -> is("Id of the lead form.", "512093847561028");
      case APP -> is("Id of the app that is promoted.", "402918375620194");
      case APP_STORE_URL -> is("Its address in the store.", "https://apps.apple.com/app/id1");
      case AD -> is("Name of the ad, unique in its ad set. May be a template.", "{file} {n:02}");
      case IMAGE ->
          is(
              "Name of a file beside the sheet or in `--images`, or `hash:` and the hash that Meta"
                  + " has given it. Several images stand on lines of their own.",
              "tent.png");
      case PRIMARY_TEXT ->
          is(
              "The text above the image. Several texts stand on lines of their own.",
              "Sleep outside.");
      case HEADLINE -> is("The line below the image.", "New tents");
      case DESCRIPTION -> is("The small line below it.", "Free delivery");
      case CALL_TO_ACTION ->
          is("The button: Meta's name or its words. Empty: Learn more.", "Shop now");
      case WEBSITE_URL ->
          is(
              "Where a click leads, where the objective has a website.",
              "https://northwind.example/tents");
      case URL_PARAMETERS ->
          is(
              "What is added to that address. A template; Meta's own fields stand in two braces.",
              "utm_campaign={campaign}&ad={{ad.id}}");
      case DISPLAY_LINK -> is("The short address that people see.", "northwind.example");
      case FORMAT -> is("`flexible` or `carousel`, for several images in one ad.", "carousel");
      case END_CARD ->
          is("Whether a carousel ends with a card that shows the picture of the Page.", "no");
      case ENHANCEMENTS ->
          is("What Meta may change in the creative: `off`, or a list. Empty: off.", "off");
      case STATUS ->
          is(
              "`PAUSED` or `ACTIVE`. Empty: paused. ACTIVE rows are switched on in a last step, for"
                  + " a typed amount.",
              "PAUSED");
      case CAMPAIGN_ID ->
          is(
              "A campaign that is there: the row changes it, or makes an ad set in it.",
              "120210000000000001");
      case AD_SET_ID ->
          is(
              "An ad set that is there: the row changes it, or makes an ad in it.",
              "120210000000000002");
      case AD_ID ->
          is("An ad that is there: the row changes it and makes nothing.", "120210000000000003");
      case CREATIVE_ID -> is("The creative of that ad. It is read only.", "120210000000000004");
    };
  }

  private static ColumnGuide is(String meaning, String example) {
    return new ColumnGuide(meaning, example);
  }
}
