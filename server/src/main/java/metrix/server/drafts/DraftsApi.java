package metrix.server.drafts;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import metrix.core.draft.Draft;
import metrix.core.draft.Drafts;
import metrix.core.media.ImageFile;
import metrix.core.session.Connection;
import metrix.core.session.Session;
import metrix.model.Checked;
import metrix.server.api.Endpoint;
import metrix.server.api.drafts.DraftContent;
import metrix.server.api.drafts.DraftImage;
import metrix.server.api.drafts.DraftJson;
import metrix.server.api.drafts.DraftList;
import metrix.server.api.drafts.ImageFormat;
import metrix.server.api.drafts.NameSamples;
import metrix.server.api.drafts.NewDraft;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;

/// Launch drafts and their images.
public final class DraftsApi {
  private final Drafts drafts;
  private final Session session;

  public DraftsApi(Drafts drafts, Session session) {
    this.drafts = drafts;
    this.session = session;
  }

  public void bind(Bindings bindings) {
    bindings
        .on(Endpoint.CREATE_DRAFT, this::create)
        .on(
            Endpoint.LIST_DRAFTS,
            _ -> new DraftList(drafts.all().stream().map(this::json).toList()))
        .on(Endpoint.GET_DRAFT, call -> json(find(drafts, call)))
        .on(Endpoint.SAVE_DRAFT, this::save)
        .act(Endpoint.DELETE_DRAFT, call -> drafts.delete(find(drafts, call).id()))
        .on(Endpoint.PUT_IMAGE, this::putImage)
        .act(
            Endpoint.DELETE_IMAGE,
            call -> drafts.removeImage(find(drafts, call).id(), call.path("name")));
  }

  static Draft find(Drafts drafts, Call call) {
    return drafts.find(call.path("id")).orElseThrow(DraftsApi::gone);
  }

  private DraftJson create(Call call) {
    return json(
        drafts.create(
            call.body(NewDraft.class)
                .content()
                .map(Forms::form)
                .orElseGet(() -> Forms.fresh(session.current().flatMap(Connection::chosen)))));
  }

  private DraftJson save(Call call) {
    DraftContent wanted = call.body(DraftContent.class);
    return json(
        drafts
            .save(call.path("id"), Forms.form(wanted.content()), wanted.revision())
            .orElseThrow(DraftsApi::gone));
  }

  private DraftImage putImage(Call call) {
    Draft draft = find(drafts, call);
    Checked<ImageFile> image = drafts.putImage(draft.id(), call.path("name"), call.bytes());
    if (image.value().isEmpty()) {
      throw ApiError.of(image.problems());
    }
    return json(draft.id(), image.get());
  }

  private DraftJson json(Draft draft) {
    List<DraftImage> images = draft.images().stream().map(i -> json(draft.id(), i)).toList();
    return new DraftJson(
        draft.id(),
        draft.revision(),
        draft.updatedAt(),
        Forms.json(draft.content()),
        samples(draft),
        images);
  }

  /// The names of today, where they have fields.
  private NameSamples samples(Draft draft) {
    ZoneId zone =
        session
            .current()
            .flatMap(Connection::chosen)
            .map(chosen -> chosen.account().timeZone())
            .orElse(ZoneOffset.UTC);
    return Forms.samples(draft.content(), drafts.names(draft, zone).form());
  }

  private DraftImage json(String draft, ImageFile image) {
    return new DraftImage(
        image.name(),
        image.bytes(),
        image.sha256(),
        image.width(),
        image.height(),
        switch (image.format()) {
          case JPEG -> ImageFormat.JPEG;
          case PNG -> ImageFormat.PNG;
        },
        drafts.present(draft, image),
        image.metadataRemoved(),
        image.advice());
  }

  private static ApiError gone() {
    return ApiError.notFound("The draft is not there any more.").at(Optional.of("id"));
  }
}
