/** Every word that Verbatim says on Discord, in Japanese. */
import { about } from "./about.js";
import { meanings } from "./meanings.js";
import type { Strings } from "./en.js";

export const ja: Strings = {
  commands: {
    ask: {
      name: "質問",
      description: "資料に質問します。答えは資料からの一字一句そのままの引用です",
    },
    question: { name: "内容", description: "知りたいことは何ですか？" },
    source: { name: "資料", description: "この資料だけから答えます" },
    within: { name: "範囲", description: "このフォルダーにある、またはこのタグが付いた資料だけ" },
    visibility: { name: "公開範囲", description: "答えを見られる人（指定しなければ自分だけ）" },
    onlyMe: "自分だけ",
    everyone: "ここにいる全員",
    findQuotes: { name: "引用を探す" },
    sources: { name: "資料一覧", description: "このボットが知っている資料とその出どころ" },
    filter: { name: "絞り込み", description: "題名・発行元・タグにこの言葉がある資料だけ" },
    reload: { name: "再読み込み", description: "文書のフォルダーを今すぐ読み直します" },
    about: {
      name: "このボットについて",
      description: "このボットの正体、答えの決め方、あなたについて保存するもの",
    },
  },

  bands: {
    high: "ほぼ確実に答えです",
    medium: "おそらく答えです",
    low: "答えかもしれません。前後も読んでください",
  },
  measured: (percent) => `テストでの正答率 ${percent}`,

  labelled: (label, words) => `${label}：${words}`,

  answer: {
    readAs: (from, to) => `「${from}」を「${to}」と読みました`,
    within: (title) => `対象の資料：${title}`,
    differ: "資料によって内容が違います",
    continued: "…続き",
    continues: "引用は次のページに続きます。",
    also: (titles) => `同じ文がある資料：${titles}`,
    damaged: "ファイルのこの部分は壊れています。本来の文字に戻して表示しています。",
    unanswered: (question) => `資料にありません：${question}`,
    askedBy: (user) => `質問した人：${user}`,
    quotes: (first, last, total) =>
      first === last ? `引用 ${first}／全 ${total} 件` : `引用 ${first}～${last}／全 ${total} 件`,
    page: (page, pages) => `${page}／${pages} ページ`,
  },

  notFound: {
    title: "資料の中に答えはありません。",
    titleWithin: "この資料の中に答えはありません。",
    titleWithinGroup: "これらの資料の中に答えはありません。",
    closest: "近い箇所（答えではありません）：",
    tip: "資料で使われていそうな言葉で試すか、**/資料一覧** で内容を確かめてください。",
    didYouMean: (question) => `もしかして：${question}`,
    reasons: {
      noWords: "質問に検索できる言葉がありません。",
      nothingKnown: (words) => `質問の言葉はどれも資料にありません：${words}`,
      unknownNames: (words) => `資料は${words}に触れていません。`,
      unknownWords: (words) => `資料に${words}にあたる言葉がありません。`,
      uncovered: (words) => `最も近い箇所は${words}について何も述べていません。`,
      noSuchThing: {
        number: "数を述べた箇所が見つかりません。",
        duration: "期間を述べた箇所が見つかりません。",
        frequency: "頻度を述べた箇所が見つかりません。",
        date: "時期を述べた箇所が見つかりません。",
        person: "誰かを述べた箇所が見つかりません。",
        place: "場所を述べた箇所が見つかりません。",
      },
      scattered: "一つで質問に十分に答える箇所がありません。",
    },
  },

  citation: {
    lines: (first, last) => (first === last ? `${first} 行目` : `${first}～${last} 行目`),
    stale: "⏳ 古い可能性があります",
    page: (page) => `${page} ページ`,
    row: (row) => `${row} 行目（表）`,
    time: (clock) => clock,
  },

  groups: {
    folder: (name) => `フォルダー「${name}」`,
    tag: (name) => `タグ「${name}」`,
    near: (names) => `近いもの：${names}`,
  },

  buttons: {
    context: "前後を読む",
    more: "次へ",
    back: "戻る",
    why: "選ばれた理由",
    exact: "原文",
    share: "共有",
    shared: "共有しました",
    remove: "削除",
    open: "ページを開く",
    sources: "資料一覧",
    download: "ダウンロード",
    askWithin: "この資料に質問",
    askAgain: "もう一度質問",
    problems: "読めないファイル",
    openSource: "資料を開く…",
    otherQuote: "この答えの別の引用…",
  },

  context: { title: "前後の文章" },

  why: {
    title: "これらの引用が選ばれた理由",
    matched: (words) => `質問に答える、または質問と一致する言葉：${words}`,
    readAs: (words) => `入力ミスとみなした言葉：${words}`,
    related: (words) => `質問の語の代わりに見た関連語：${words}`,
    signals: "判断の材料（影響の大きい順）：",
    meanings: meanings.ja,
    how: "資料のすべての文を質問と比べています。ボット自身は何も書きません。",
  },

  exact: {
    title: "原文",
    attached: "添付ファイルの中身はこのバイト列そのもので、何も足したり引いたりしていません。",
    extracted: "この種類のファイルには元の文字列がないため、読み取った文章を添付しています。",
    place: "ファイル",
    bytes: (first, last) => `${first}～${last} バイト目`,
    citation: "出典の書き方",
    markdown: "Markdown",
    bibtex: "BibTeX",
  },

  sources: {
    title: (count) => `資料 ${count} 件`,
    filtered: (count) => `該当する資料 ${count} 件：`,
    none: "資料はまだありません。ボットの管理者がフォルダーに文書を入れると使えます。",
    noMatch:
      "該当する資料がありません。もっと短い言葉で試すか、絞り込みなしで **/資料一覧** を使ってください。",
    sentences: (count) => `${count} 文`,
    read: (time) => `最終読み込み：${time}`,
    headings: "見出し",
    opening: "書き出し",
    more: (count) => `ほか ${count} 件`,
    kinds: {
      "plain-text": "テキスト",
      markdown: "Markdown",
      html: "ウェブページ",
      pdf: "PDF",
      docx: "Word 文書",
      subtitles: "字幕",
      csv: "表",
      json: "一覧",
    },
    author: "著者",
    tags: "タグ",
    downloaded: (title) => `**${title}** の現在のファイルです：`,
  },

  problems: {
    title: (count) => `使えなかったファイル ${count} 件`,
    none: "フォルダーのファイルはすべて使われています。",
    denied: "使えなかったファイルは、このサーバーを管理できる人だけが見られます。",
  },

  reload: {
    title: "フォルダーを読み直しました",
    changes: (added, changed, removed) =>
      `追加 ${added} 件・変更 ${changed} 件・削除 ${removed} 件`,
    took: (ms) => `所要時間 ${ms} ミリ秒`,
    kept: (time) => `答えはこれまでの資料（${time}に読み込み）から続けて出します。`,
    noFolder: "文書のフォルダーがないか、読めません。ボットの管理者が確かめる必要があります。",
    fault: "フォルダーの読み直しに失敗しました。理由はボットのログにあります。",
    failed: (time) => `フォルダーの読み直しに失敗しました（${time}）。理由はログにあります。`,
    denied: "フォルダーを読み直せるのは、このサーバーを管理できる人だけです。",
  },

  askWithin: {
    title: "一つの資料に質問する",
    label: "質問",
    placeholder: "知りたいことは何ですか？",
  },

  about: about.ja,

  stale: {
    title: "この答えのあとで資料が変わりました。",
    body: "示していた箇所が移動しているかもしれません。もう一度質問すると、今の資料から答えます。",
  },

  errors: {
    title: "うまくいきませんでした",
    unexpected: (reference) =>
      `こちらで問題が起きました。少ししてからもう一度お試しください。繰り返す場合は、この番号をボットの管理者に伝えてください：\`${reference}\``,
    notYours: "これはほかの人への答えです。**/質問** で自分の質問をしてください。",
    notYoursToRemove: "削除できるのは、質問した本人かモデレーターだけです。",
    unknown: "このボタンは古い版のものです。**/質問** でもう一度質問してください。",
    sourceGone: "この資料はもうありません。**/資料一覧** で今ある資料を確かめてください。",
    noSuchSource: "その名前の資料はありません。入力中に出る一覧から選んでください。",
    noSuchGroup: "その名前のフォルダーやタグはありません。入力中に出る一覧から選んでください。",
    scopeGone: "絞り込みの対象はもうありません。**/資料一覧** で今ある資料を確かめてください。",
    noQuestion: "調べられる質問がありません。言葉をいくつか入力してください。",
    noQuestionInMessage: "このメッセージには、調べられる言葉がありません。",
    lostQuestion: "どの質問だったか分からなくなりました。**/質問** でもう一度質問してください。",
    tooMany: (seconds) => `短い間に質問が続きました。次の質問は ${seconds} 秒後にできます。`,
    fileTooLarge: "このファイルは大きすぎて Discord に送れません（10 MB まで）。",
    fileGone: "ファイルが読めなくなりました。移動または削除された可能性があります。",
    stopping: "再起動中です。1 分ほどしてからもう一度質問してください。",
    restricted:
      "この答えには、ここにいる全員には公開されていない資料からの引用が含まれるため、共有できません。**/質問** で公開範囲を全員にすると、全員が見られる資料から答えます。",
    perhapsShared:
      "投稿できたか Discord から返事がありませんでした。見当たらなければ **/質問** で、公開範囲を全員にしてください。",
    tooBusy: "いま質問が集中していて、お答えできません。1 分ほどしてからもう一度質問してください。",
    notShared: "ここには投稿できませんでした。**/質問** で、公開範囲を全員にしてください。",
  },
};
