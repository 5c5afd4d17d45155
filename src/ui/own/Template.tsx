/** The template: which tables and columns there are, what belongs into them, and each table as a file to fill in. */
import { Download } from "lucide-react";
import { Button } from "react-aria-components";
import { usePorts, useText } from "../context.tsx";
import { saveFile } from "./saveFile.ts";
import {
  REQUIRED,
  TEMPLATE_COLUMNS,
  TEMPLATE_TABLES,
  type TemplateTable,
  templateFile,
} from "./templateFiles.ts";
import "./own.css";

export function Template({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { openFiles } = usePorts();
  const tryIt = () => {
    onClose();
    openFiles(
      TEMPLATE_TABLES.map((table) => {
        const { name, text } = templateFile(table);
        return new File([text], name, { type: "text/csv" });
      }),
    );
  };
  return (
    <div className="template">
      <p>{t("own.templateHow")}</p>
      {TEMPLATE_TABLES.map((table) => (
        <Table key={table} table={table} />
      ))}
      <div className="row">
        <Button className="button" onPress={tryIt}>
          {t("own.templateTry")}
        </Button>
      </div>
    </div>
  );
}

function Table({ table }: { table: TemplateTable }) {
  const t = useText();
  const columns = TEMPLATE_COLUMNS[table].split(" ");
  const { name, text } = templateFile(table);
  return (
    <section className="template-table">
      <header>
        <div>
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <p className="soft">{t(`own.template.${table}`)}</p>
        </div>
        <Button
          className={table === "stances" ? "button primary" : "button"}
          aria-label={t("own.templateSaveName", { name })}
          onPress={() => saveFile(name, text)}
        >
          <Download aria-hidden="true" />
          <span>{t("own.templateSave")}</span>
        </Button>
      </header>
      {table === "stances" ? (
        <dl className="template-columns">
          {columns.map((column, index) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
                {index < REQUIRED.stances ? <span className="required">{t("own.required")}</span> : null}
              </dt>
              <dd>{t(`own.column.${column}` as "own.column.actor")}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="template-names">
          {columns.map((column, index) => (
            <code key={column} data-required={index < REQUIRED[table]}>
              {column}
            </code>
          ))}
        </p>
      )}
    </section>
  );
}
