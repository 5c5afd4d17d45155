/** Web addresses: typed, or brought along by a link. Who would be asked is shown first; nothing is fetched before yes. */
import { useState } from "react";
import { Button, Label, TextArea, TextField } from "react-aria-components";
import { type Address, completeAddress, readAddress } from "../../base/address.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { OwnForm } from "./OwnForm.tsx";
import { useOnline } from "./useOnline.ts";

/** Tables of one dataset. */
const MOST = 20;

export function AddressForm({ onClose }: { onClose: () => void }) {
  const asking = useApp(({ own }) => own.asking);
  return asking.length > 0 ? <Ask hrefs={asking} onClose={onClose} /> : <Type onClose={onClose} />;
}

const pageAddress = () => document.baseURI;

/** A link asks for data from elsewhere. */
function Ask({ hrefs, onClose }: { hrefs: readonly string[]; onClose: () => void }) {
  const t = useText();
  const { own } = usePorts();
  const addresses = hrefs.map((href) => readAddress(href, pageAddress())).filter(isAddress);
  const hosts = hostsOf(addresses);
  return (
    <div className="own-form">
      <p>{t("own.ask", { count: hosts.length })}</p>
      <Hosts addresses={addresses} />
      <details>
        <summary>{t("own.askAddresses", { count: addresses.length })}</summary>
        <ul className="address-list">
          {addresses.map(({ href }) => (
            <li key={href}>
              <bdi dir="ltr">{href}</bdi>
            </li>
          ))}
        </ul>
      </details>
      <p className="soft">{t("own.askWhat")}</p>
      <Offline />
      <div className="row">
        <Button
          className="button primary"
          onPress={() => {
            onClose();
            own.openAddresses(hrefs);
          }}
        >
          {t("own.fetchFrom", { count: hosts.length, host: hosts[0] ?? "" })}
        </Button>
        <Button className="button" onPress={onClose}>
          {t("own.askNo")}
        </Button>
      </div>
    </div>
  );
}

function Type({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { own } = usePorts();
  const [text, setText] = useState(useApp((state) => state.own.typed));
  const [tried, setTried] = useState(false);
  const lines = text.split(/\s+/).filter((line) => line !== "");
  const read = lines.map((line) => readAddress(completeAddress(line), pageAddress()));
  const addresses = read.filter(isAddress);
  const fault = read.find((one) => typeof one === "string");
  const hosts = hostsOf(addresses);
  const good = addresses.length > 0 && fault === undefined && addresses.length <= MOST;
  const open = () => {
    setTried(true);
    if (!good) return;
    onClose();
    own.openAddresses(addresses.map(({ href }) => href));
  };
  return (
    <OwnForm onSend={open}>
      <p className="soft">{t("own.addressHow")}</p>
      <TextField
        className="own-field"
        value={text}
        onChange={setText}
        isInvalid={tried && !good}
        autoFocus={true}
      >
        <Label>{t("own.addressField")}</Label>
        <TextArea
          className="address-text"
          rows={3}
          dir="ltr"
          spellCheck={false}
          inputMode="url"
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey) return;
            event.preventDefault();
            open();
          }}
        />
      </TextField>
      {good ? <Hosts addresses={addresses} /> : null}
      {tried && !good ? (
        <p role="alert">
          {lines.length === 0
            ? t("own.addressNone")
            : lines.length > MOST
              ? t("own.addressMany", { most: MOST })
              : t(`problem.address-${fault ?? "malformed"}`)}
        </p>
      ) : null}
      <Offline />
      <div className="row">
        <Button className="button primary" type="submit">
          {good && hosts.length > 0
            ? t("own.fetchFrom", { count: hosts.length, host: hosts[0] ?? "" })
            : t("own.addressOpen")}
        </Button>
      </div>
      <p className="quiet">{t("own.addressPrivacy")}</p>
    </OwnForm>
  );
}

const isAddress = (one: ReturnType<typeof readAddress>): one is Address => typeof one !== "string";
/** Our own site is not somebody else. */
const hostsOf = (addresses: readonly Address[]) => [
  ...new Set(addresses.filter(({ own }) => !own).map(({ host }) => host)),
];

/** Each host once, with what one should know before agreeing. */
function Hosts({ addresses }: { addresses: readonly Address[] }) {
  const t = useText();
  const byHost = new Map(addresses.map((address) => [address.own ? "" : address.host, address]));
  return (
    <ul className="hosts">
      {[...byHost].map(([host, { own, inside, open, mixed }]) => (
        <li key={host}>
          {own ? <strong>{t("own.thisSite")}</strong> : <bdi dir="ltr">{host}</bdi>}
          {inside && !own ? <span className="soft">{t("own.inside")}</span> : null}
          {mixed ? (
            <span>{t("own.mixed")}</span>
          ) : open && !own && !inside ? (
            <span className="soft">{t("own.unencrypted")}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Offline() {
  const t = useText();
  return useOnline() ? null : <p role="status">{t("own.addressOffline")}</p>;
}
