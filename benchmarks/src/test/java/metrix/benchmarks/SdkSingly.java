package metrix.benchmarks;

import com.facebook.ads.sdk.APIException;

/// Meta's SDK as its examples show it: image, creative, ad, one call after another.
record SdkSingly() implements Contender {
  private static final int MOST = 30;

  @Override
  public String name() {
    return "Meta's Java SDK, call by call";
  }

  @Override
  public int most(int ads) {
    return Math.min(ads, MOST);
  }

  @Override
  public double launch(Meta meta, Goods goods, String campaign) throws APIException {
    Sdk sdk = Sdk.at(meta);
    long start = System.nanoTime();
    String parent = sdk.campaign(campaign).execute().getId();
    String adSet = "";
    for (int ad = 0; ad < goods.ads(); ad++) {
      if (ad % Goods.IN_AN_AD_SET == 0) {
        adSet = sdk.adSet(Goods.adSetOf(ad), parent).execute().getId();
      }
      String hash = Sdk.hash(sdk.image(goods.imageOf(ad)).execute());
      String creative = sdk.creative(ad, hash).execute().getId();
      sdk.ad(ad, adSet, creative).execute();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
