/** How to read the map, in three lines, and what its signs mean: what stands where nothing is selected. */
import { Suspense } from "react";
import { Button } from "react-aria-components";
import { BASES, STANCES } from "../domain/stance.ts";
import { restOfMessages } from "../i18n/messages.ts";
import { useApp, usePorts, useText } from "./context.tsx";
import { lazily } from "./lazily.ts";
import { LineSample } from "./marks.tsx";

const PairHowTo = lazily(async () => {
  await restOfMessages();
  return (await import("./compare/PairHowTo.tsx")).PairHowTo;
});

const GridHowTo = lazily(async () => {
  await restOfMessages();
  return (await import("./matrix/GridHowTo.tsx")).GridHowTo;
});

const EgoHowTo = lazily(() => import("./ego/EgoHowTo.tsx").then((file) => file.EgoHowTo));

const ViewHowTo = lazily(async () => {
  await restOfMessages();
  return (await import("./help/ViewHowTo.tsx")).ViewHowTo;
});

const KNOWN_BASES = BASES.filter((basis) => basis !== "");

/** The way to the whole page. */
export function ReadMore() {
  const t = useText();
  const { run } = usePorts();
  return (
    <Button className="text-button read-more" onPress={() => run("help.read")}>
      {t("read.more")}
    </Button>
  );
}

export function HowToRead() {
  const t = useText();
  const pairs = useApp(({ drawnPairs }) => drawnPairs?.kind);
  const view = useApp(({ session }) => session.view);
  const part = useApp(({ session }) => session.measures);
  if (view === "matrix" || view === "agreement")
    return (
      <Suspense fallback={null}>
        <GridHowTo view={view}>
          <Marks />
        </GridHowTo>
      </Suspense>
    );
  if (view === "ego")
    return (
      <Suspense fallback={null}>
        <EgoHowTo>
          <Marks />
        </EgoHowTo>
      </Suspense>
    );
  if (view === "table" || view === "measures")
    return (
      <Suspense fallback={null}>
        <ViewHowTo of={view === "table" ? view : part}>
          {view === "measures" && (part === "ranks" || part === "blocs") ? null : <Marks />}
        </ViewHowTo>
      </Suspense>
    );
  return (
    <section className="how-to-read" aria-labelledby="how-to-read">
      <h2 id="how-to-read">{t("howto.title")}</h2>
      {pairs ? (
        <Suspense fallback={null}>
          <PairHowTo kind={pairs} />
          <ReadMore />
        </Suspense>
      ) : (
        <Signs />
      )}
    </section>
  );
}

function Signs() {
  const t = useText();
  return (
    <>
      <ol>
        <li>{t("howto.nodes")}</li>
        <li>{t("howto.ties")}</li>
        <li>{t("howto.click")}</li>
      </ol>
      <ReadMore />
      <Marks />
    </>
  );
}

/** Stances and bases by their signs. */
function Marks() {
  const t = useText();
  return (
    <>
      <h3>{t("howto.stances")}</h3>
      <dl>
        {STANCES.map((stance) => (
          <div key={stance}>
            <dt>
              <LineSample stance={stance} />
              <span>{t(`stance.${stance}`)}</span>
            </dt>
            <dd>{t(`howto.${stance}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t("howto.bases")}</h3>
      <dl>
        {KNOWN_BASES.map((basis) => (
          <div key={basis}>
            <dt>
              <LineSample stance="support" basis={basis} />
              <span>{t(`basis.${basis}`)}</span>
            </dt>
            <dd>{t(`howto.${basis}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
