/** On what: issues under their topic; the topic's own box narrows to the whole topic. */
import { useMemo } from "react";
import type { TopicChoice } from "../../state/choices.ts";
import { menuKey } from "../above/menuTarget.ts";
import { useNames, useText } from "../context.tsx";
import { NodeMark } from "../marks.tsx";
import { type ClauseData, SEARCH_OVER } from "./ActorClause.tsx";
import { Choice } from "./Choice.tsx";
import { ChoiceList, type Listed } from "./ChoiceList.tsx";
import { Clause } from "./Clause.tsx";
import { useChangeFilter, useToggle } from "./useFilter.ts";

const ISSUE_MARK = <NodeMark kind="issue" />;

export function IssueClause(data: ClauseData) {
  const { dataset, filter, facets } = data;
  const t = useText();
  const change = useChangeFilter();
  const wanted = useMemo(() => new Set(filter.issues), [filter.issues]);
  const shown = dataset.issues.filter(
    ({ id }, index) => facets.issues[index]! > 0 && (wanted.size === 0 || wanted.has(id)),
  );
  return (
    <Clause
      title={t("filters.issues")}
      shown={shown.length}
      total={dataset.issues.length}
      active={wanted.size > 0 || filter.topics.length > 0}
      onClear={() => change({ issues: [], topics: [] })}
    >
      {() => <IssueList {...data} wanted={wanted} />}
    </Clause>
  );
}

function IssueList({
  dataset,
  filter,
  choices,
  facets,
  wanted,
}: ClauseData & { wanted: ReadonlySet<string> }) {
  const t = useText();
  const names = useNames();
  const toggleIssue = useToggle("issues");
  const toggleTopic = useToggle("topics");
  const topics = choices.topics.flatMap(({ topic, issues }): Listed[] => [
    {
      key: topicKey(topic),
      text: "",
      ticked: false,
      render: () => (
        <Choice
          key={topicKey(topic)}
          value={topic}
          count={facets.topics.get(topic) ?? 0}
          selected={filter.topics.includes(topic)}
          onToggle={toggleTopic}
          menu={menuKey({ kind: "choice", clause: "topics", value: topic })}
          head
          name={topic === "" ? t("filters.noTopic") : topic}
          given={topic !== ""}
        />
      ),
    },
    ...issues.map((index): Listed => {
      const issue = dataset.issues[index]!;
      return {
        key: issueKey(issue.id),
        text: choices.issueText[index]! || issue.id,
        ticked: wanted.has(issue.id),
        render: () => (
          <Choice
            key={issueKey(issue.id)}
            value={issue.id}
            count={facets.issues[index]!}
            selected={wanted.has(issue.id)}
            depth={choices.hasTopics ? 1 : 0}
            onToggle={toggleIssue}
            mark={ISSUE_MARK}
            name={names(issue)}
            given
            menu={menuKey({ kind: "issue", id: issue.id })}
          />
        ),
      };
    }),
  ]);
  const above = useMemo(
    () => (choices.hasTopics ? headAbove(choices.topics, dataset.issues) : undefined),
    [choices, dataset],
  );
  return (
    <ChoiceList
      label={t("filters.issues")}
      searchLabel={t("filters.findIssue")}
      searchOver={SEARCH_OVER}
      items={topics}
      {...(above ? { above } : {})}
    />
  );
}

/** Topics and issues share one list; their keys must not meet. */
const topicKey = (topic: string) => `t:${topic}`;
const issueKey = (id: string) => `i:${id}`;

function headAbove(topics: readonly TopicChoice[], issues: readonly { id: string }[]) {
  const head = new Map<string, readonly string[]>();
  for (const { topic, issues: list } of topics)
    for (const index of list) head.set(issueKey(issues[index]!.id), [topicKey(topic)]);
  return (key: string) => head.get(key) ?? [];
}
