/**
 * What programs put on the clipboard, written by hand after their known markup. Each says what it imitates; `kept` is the
 * text that must come of it, `changes` what the editor must be told.
 */
export type PastedText = { imitates: string; html: string; kept: string; changes?: readonly string[] }

const office = (body: string, styles = '') =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!--\n/* Font Definitions */ @font-face {font-family:仿宋_GB2312;}\np.MsoNormal, li.MsoNormal {margin:0cm; text-align:justify}\nspan.msoIns {mso-style-type:export-only; text-decoration:underline; color:teal}\nspan.msoDel {mso-style-type:export-only; text-decoration:line-through; color:red}\nspan.MsoFootnoteReference {vertical-align:super}\n@list l0:level1 {mso-level-text:"第%1条"; mso-level-start-at:5}\n${styles}--></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=ZH-CN style='tab-interval:21pt'>\n<!--StartFragment-->${body}<!--EndFragment-->\n</body></html>`

const item = (mark: string, text: string, { level = 1, font = '"Times New Roman"', list = 'l0' } = {}) =>
  `<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:${font}'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]><span style='font-family:仿宋_GB2312'>${text}<span lang=EN-US><o:p></o:p></span></span></p>\n`

const wps = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Kingsoft WPS"></head><body style="tab-interval:21pt;"><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const docs = (body: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0c1f2a3b-7fff-1111">${body}</b><br class="Apple-interchange-newline">`

const docsSpan = (text: string, style = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}">${text}</span>`

/** Recorded from LibreOffice 7.4.7 (`soffice --convert-to html`), which Debian has; shortened by repeated styles. */
const WRITER = `<!DOCTYPE html>
<html>
<head>
<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<meta name="created" content="00:00:00"/>
<meta name="changed" content="00:00:00"/>
<style type="text/css">
@page { size: 8.27in 11.69in; margin: 0.79in }
p { line-height: 115%; margin-bottom: 0.1in; background: transparent }
h1 { background: transparent }
p.sdfootnote { font-size: 10pt; line-height: 100%; margin-left: 0.24in; text-indent: -0.24in; margin-bottom: 0in; background: transparent }
a:link { color: #000080; text-decoration: underline }
a.sdfootnoteanc { font-size: 57% }
</style>
</head>
<body lang="en-US" link="#000080" vlink="#800000" dir="ltr"><h1><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">第一章总则</span></font></font></h1>
<p align="center"><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">公　告</span></font></font></p>
<ol start="5">
<li><p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">本办法</span></font></font></p>
<ol>
<li><p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">申请</span></font></font></p>
<li><p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">审核</span></font></font></p>
</ol>
<li><p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">解释</span></font></font></p>
</ol>
<ol>
<li><p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">一</span></font></font></p>
<li><p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">二</span></font></font></p>
</ol>
<p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">中</span></font></font></p>
<ol start="3">
<li><p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">三</span></font></font></p>
</ol>
<p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">补贴五百八百元<!-- 千万不要公开 -->。公开<span style="display: none">内部口径</span>的话。</span></font></font>10<sup>4</sup><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">，<u>　　　</u><strike>旧</strike>新</span></font></font></p>
<p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">王　伟　　李娜　　欧阳海
  末</span></font></font></p>
<p><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">注<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>。<a href="http://www.gov.cn/">链接</a></span></font></font></p>
<table width="100%" cellpadding="0" cellspacing="0">
<col width="256*"/>

<thead>
<tr>
<td width="100%" valign="top" style="border: none; padding: 0in"><p>
<font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">项目</span></font></font></p>
</td>
</tr>
</thead>
<tbody>
<tr>
<td width="100%" valign="top" style="border: none; padding: 0in"><p>
<font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">甲</span></font></font></p>
</td>
</tr>
</tbody>
</table>
<p align="right"><font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">如皋市人民政府</span></font></font></p>
<p align="right">2026<font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">年</span></font></font>11<font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">月</span></font></font>28<font face="Noto Serif CJK SC"><font size="2"><span lang="zh-CN">日</span></font></font></p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a><font face="Noto Serif CJK SC"><span lang="zh-CN">以实际为准</span></font></p>
</div>
</body>
</html>`

const CALC = `<!DOCTYPE html>

<html>
<head>

<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<meta name="created" content="00:00:00"/>
<meta name="changed" content="00:00:00"/>

<style type="text/css">
body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; border:1px solid black; padding:0.5em;  } 
a.comment-indicator { background:red; display:inline-block; border:1px solid black; width:0.5em; height:0.5em;  } 
comment { display:none;  } 
</style>

</head>

<body>
<table cellspacing="0" border="0">
<colgroup span="2" width="85"></colgroup>
<tr>
<td height="17" align="left"><font face="Noto Sans CJK SC">镇街</font></td>
<td align="left"><a class="comment-indicator"></a>
<comment>别公开</comment>
<font face="Noto Sans CJK SC">金额</font></td>
</tr>
<tr>
<td height="21" align="left"><font face="Noto Sans CJK SC">如城104</font></td>
<td align="right" sdval="1234.5" sdnum="1033;">1234.5</td>
</tr>
</table>
<!-- ************************************************************************** -->
</body>

</html>
`

export const PASTED_TEXTS: readonly PastedText[] = [
  {
    imitates: 'Word (zh): a paragraph with its styles and o:p',
    html: office(
      `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>各镇人民政府：<span lang=EN-US><o:p></o:p></span></span></p>`,
    ),
    kept: '<p>各镇人民政府：</p>',
  },
  {
    imitates: 'Word (zh): the automatic numbers of a law, continued',
    html: office(
      item('第五条', '本办法自发布之日起施行。') +
        item('（一）', '申请；', { level: 2 }) +
        item('（二）', '审核。', { level: 2 }) +
        item('第六条', '解释权属市人民政府。'),
    ),
    kept: '<p>第五条　本办法自发布之日起施行。</p><p>（一）申请；</p><p>（二）审核。</p><p>第六条　解释权属市人民政府。</p>',
    changes: ['mark'],
  },
  {
    imitates: 'Word (zh): a numbered heading of a chapter',
    html: office(
      `<h1 style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>第一章<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]><b>总则</b></h1>`,
    ),
    kept: '<h2>第一章　总则</h2>',
    changes: ['mark', 'heading'],
  },
  {
    imitates: 'Word (en): a list that goes on behind a paragraph, letters in brackets below',
    html: office(
      item('1.', 'First') +
        item('2.', 'Second') +
        '<p class=MsoNormal>In between.</p>' +
        item('3.', 'Third') +
        item('a)', 'below', { level: 2 }) +
        item('4.', 'Fourth'),
    ),
    kept: '<ol><li>First</li><li>Second</li></ol><p>In between.</p><ol start="3"><li>Third<p>a) below</p></li><li>Fourth</li></ol>',
    changes: ['mark'],
  },
  {
    imitates: 'Word (zh): bullets in Wingdings and Symbol, one list within another',
    html: office(
      item('l', '身份证', { font: 'Wingdings' }) +
        item('n', '原件', { level: 2, font: 'Wingdings' }) +
        item('Ø', '户口簿', { font: 'Wingdings' }) +
        item('·', '照片', { font: 'Symbol' }),
    ),
    kept: '<ul><li>身份证<ul><li>原件</li></ul></li><li>户口簿</li><li>照片</li></ul>',
  },
  {
    imitates: 'Word (zh): ticks and squares in Wingdings among the words',
    html: office(
      `<p class=MsoNormal><span style='font-family:Wingdings;mso-char-type:symbol;mso-symbol-font-family:Wingdings'>o</span>是 <span style='font-family:Wingdings'>þ</span>否</p>`,
    ),
    kept: '<p>□是 ☑否</p>',
    changes: ['symbol'],
  },
  {
    imitates: 'Word (zh): tracked changes',
    html: office(
      `<p class=MsoNormal>补贴<del cite="mailto:王" datetime="2026-11-02T09:00"><span>五百</span></del><ins cite="mailto:王" datetime="2026-11-02T09:00"><span class=msoIns>八百</span></ins>元<span class=msoDel>（暂定）</span>。</p>`,
    ),
    kept: '<p>补贴八百元。</p>',
    changes: ['deletion'],
  },
  {
    imitates: 'Word (zh): a comment in the margin',
    html: office(
      `<p class=MsoNormal><a style='mso-comment-reference:王_1;mso-comment-date:20261102T0900'>拨付时间</a><span class=MsoCommentReference><span lang=EN-US style='font-size:10.5pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[王1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>另行通知。</p><div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><span style='mso-comment-author:"王"'><![if !supportAnnotations]><a name="_msocom_1"></a><![endif]></span><p class=MsoCommentText>千万不要公开</p></div></div></div>`,
    ),
    kept: '<p>拨付时间另行通知。</p>',
    changes: ['comment'],
  },
  {
    imitates: 'Word (zh): hidden text, by itself and by a style',
    html: office(
      `<p class=MsoNormal>公开<span style='display:none;mso-hide:all'>内部口径</span>的话<span class=Secret>联系人老王</span>。</p>`,
      'span.Secret {mso-style-name:暗文; display:none; mso-hide:all}\n',
    ),
    kept: '<p>公开的话。</p>',
    changes: ['hidden'],
  },
  {
    imitates: 'Word (zh): signature and date at the right, a title in the middle',
    html: office(
      `<p class=MsoNormal align=center style='text-align:center'>公　告</p><p class=MsoNormal align=right style='text-align:right'>如皋市人民政府</p><p class=MsoNormal style='text-align:right;margin-right:64pt'>2026年11月28日</p><p class=MsoNormal>${'&nbsp;'.repeat(30)}市教育局</p>`,
    ),
    kept: '<p data-align="center">公　告</p><p data-align="right">如皋市人民政府</p><p data-align="right">2026年11月28日</p><p data-align="right">市教育局</p>',
    changes: ['aligned'],
  },
  {
    imitates: 'Word (zh): signature and date pushed to the right by indents',
    html: office(
      `<p class=MsoNormal style='text-indent:288.0pt;mso-char-indent-count:18.0'>如皋市人民政府</p><p class=MsoNormal style='margin-left:10.5cm'>2026年11月28日</p><p class=MsoNormal style='margin-left:21pt;text-indent:32pt'>附件：名单</p>`,
    ),
    kept: '<p data-align="right">如皋市人民政府</p><p data-align="right">2026年11月28日</p><p>附件：名单</p>',
    changes: ['aligned'],
  },
  {
    imitates: 'Word (zh): a footnote with links forth and back',
    html: office(
      `<p class=MsoNormal>见说明<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>。</p><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> 以实际为准。</p></div></div>`,
    ),
    kept: '<p>见说明<sup>[1]</sup>。</p><hr><p><sup>[1]</sup> 以实际为准。</p>',
    changes: ['link-text'],
  },
  {
    imitates: 'Word (zh): raised and lowered letters, by element, by style and by measure',
    html: office(
      `<p class=MsoNormal>10<sup>4</sup>千克CO<sub>2</sub>，10<span style='vertical-align:super'>4</span>，m<span style='position:relative;top:-5.0pt;mso-text-raise:5.0pt'>3</span></p>`,
    ),
    kept: '<p>10<sup>4</sup>千克CO<sub>2</sub>，10<sup>4</sup>，m<sup>3</sup></p>',
  },
  {
    imitates: 'Word (zh): names set apart by full-width blanks, blanks to be filled in',
    html: office(
      `<p class=MsoNormal>王　伟　　李娜　　欧阳海</p><p class=MsoNormal>申请人：<u>　　　　</u></p><p class=MsoNormal>甲<span style='mso-spacerun:yes'>&nbsp; </span>乙</p>`,
    ),
    kept: '<p>王　伟　　李娜　　欧阳海</p><p>申请人：<u>　　　　</u></p><p>甲\u00a0 乙</p>',
  },
  {
    imitates: 'Word (zh): a picture whose file stays on the computer',
    html: office(
      `<p class=MsoNormal>位置如下图所示：</p><p class=MsoNormal><!--[if gte vml 1]><v:shape id="图片_x0020_1"><v:imagedata src="file:///C:/Temp/msohtmlclip1/01/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=200 height=100 src="file:///C:/Temp/msohtmlclip1/01/clip_image001.png" v:shapes="图片_x0020_1"><![endif]></p>`,
    ),
    kept: '<p>位置如下图所示：</p>',
    changes: ['picture'],
  },
  {
    imitates: 'Word (zh): the code of a field beside what it shows',
    html: office(
      `<p class=MsoNormal><!--[if supportFields]><span style='mso-element:field-begin'></span> PAGEREF _Toc1 <![endif]-->第<span style='mso-element:field-begin'></span><span>PAGE \\* MERGEFORMAT</span><span style='mso-element:field-separator'></span>3<span style='mso-element:field-end'></span>页</p>`,
    ),
    kept: '<p>第3页</p>',
  },
  {
    imitates: 'Word (zh): a table with merged cells',
    html: office(
      `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><thead><tr style='height:20pt'><td width=100 colspan=2 style='width:50pt;border:solid'><p class=MsoNormal align=center style='text-align:center'><b>项目</b></p></td></tr></thead><tr><td colspan="1" rowspan=2><p class=MsoNormal>甲</p></td><td>乙</td></tr><tr style='display:none'><td>藏</td></tr></table>`,
    ),
    kept: '<table><thead><tr><th colspan="2"><p data-align="center"><strong>项目</strong></p></th></tr></thead><tr><td rowspan="2"><p>甲</p></td><td>乙</td></tr></table>',
    changes: ['hidden'],
  },
  {
    imitates: 'WPS: two full-width blanks before every paragraph, in divs and fonts',
    html: wps('<div class="Section0"><p class="p"><font face="仿宋">　　现将有关事项通知如下</font></p></div>'),
    kept: '<p>现将有关事项通知如下</p>',
  },
  {
    imitates: 'WPS: automatic numbers with conditions written as comments',
    html: wps(
      `<p class="MsoNormal" style="margin-left:0pt;mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="font-family:宋体;"><span style="mso-list:Ignore;">一、</span></span><!--[endif]--><b><span style="font-weight:bold;">总体要求</span></b><span><o:p></o:p></span></p><p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="mso-list:Ignore;">二、</span><!--[endif]--><span>主要任务</span></p>`,
    ),
    kept: '<p>一、<strong>总体要求</strong></p><p>二、主要任务</p>',
    changes: ['mark'],
  },
  {
    imitates: 'Google Docs: everything in a bold that is none, roman numbers, a list that begins at five',
    html: docs(
      `<p dir="ltr" style="line-height:1.38;margin-top:0pt;">${docsSpan('普通')}${docsSpan('重点', 'font-weight:700;')}</p><br /><ol style="margin-top:0;margin-bottom:0;" start="5"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation">${docsSpan('第五项')}</p></li><ol><li dir="ltr" style="list-style-type:lower-alpha;" aria-level="2"><p dir="ltr">${docsSpan('细项')}</p></li></ol></ol>`,
    ),
    kept: '<p>普通<strong>重点</strong></p><ol start="5"><li><p>第五项</p><p>a. 细项</p></li></ol>',
    changes: ['mark'],
  },
  {
    imitates: 'Google Docs: a list to be ticked off',
    html: docs(
      `<ul><li role="checkbox" aria-checked="true" style="list-style-type:none"><img src="data:image/png;base64,x" width="17" height="17" alt="checked"><p>${docsSpan('已办')}</p></li></ul>`,
    ),
    kept: '<p>☑ 已办</p>',
    changes: ['mark'],
  },
  {
    imitates: 'Google Docs: a comment with its anchor, as exported',
    html: `<p><span>拨付</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div style="border:1px solid black"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>先别说</span></p></div>`,
    kept: '<p>拨付</p>',
    changes: ['comment'],
  },
  {
    imitates: 'web mail: lines in divs, a quotation, an address without https',
    html: '<div dir="ltr">各位：<div>请于周五前报送。</div><div><br></div><div>详见<a href="www.rugao.gov.cn/a">网站</a>、<a href="javascript:void(0)">此处</a></div><img src="https://mail.example/open.gif" width="1" height="1"></div><blockquote type="cite"><div>原文</div></blockquote>',
    kept: '<p>各位：</p><p>请于周五前报送。</p><p>详见<a href="https://www.rugao.gov.cn/a">网站</a>、此处</p><blockquote><p>原文</p></blockquote>',
    changes: ['link-completed', 'link-text'],
  },
  {
    imitates: 'Excel: a range with a hidden row, numbers to the right',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {vertical-align:middle;} .xl65 {text-align:right; mso-number-format:Standard;}--></style></head><body><table border=0 cellpadding=0><!--StartFragment--><col width=72><tr height=19><td height=19>镇街</td><td>金额</td></tr><tr height=0 style='display:none'><td>内部</td><td>0</td></tr><tr height=19><td>如城<sup>1</sup></td><td class=xl65 align=right x:num="1234.5">1,234.50</td></tr><!--EndFragment--></table></body></html>`,
    kept: '<table><tr><td>镇街</td><td>金额</td></tr><tr><td>如城<sup>1</sup></td><td><p data-align="right">1,234.50</p></td></tr></table>',
    changes: ['hidden'],
  },
  {
    imitates: 'web page: headings, a table with a title and header cells, struck words, a definition list, a video',
    html: '<main><h1>指南</h1><h5>小节</h5><table><caption>收费标准</caption><thead><tr><td>项目</td><td>元</td></tr></thead><tbody><tr><th scope="row">工本费</th><td><s>20</s> 10</td></tr></tbody></table><dl><dt>时限</dt><dd>五日</dd></dl><video src="a.mp4" title="操作演示"></video><input type="checkbox" checked>同意<span class="sr-only" style="position:absolute;clip:rect(0,0,0,0)">菜单</span></main>',
    kept: '<h2>指南</h2><h4>小节</h4><p>收费标准</p><table><thead><tr><th>项目</th><th>元</th></tr></thead><tbody><tr><th scope="row">工本费</th><td><s>20</s> 10</td></tr></tbody></table><p>时限</p><p>五日</p><p>☑同意</p>',
    changes: ['hidden', 'embedded', 'heading', 'caption'],
  },
  {
    imitates: 'web page: lists by style, without marks, counted backwards, with glosses',
    html: '<ol type="a"><li>甲</li><li>乙</li></ol><ol style="list-style-type:cjk-ideographic" start="11"><li>丙</li></ol><ul style="list-style:none"><li>（1）丁</li></ul><ol><li>戊</li><li value="7">己</li></ol><p><ruby>皋<rp>(</rp><rt>gāo</rt></ruby>，他说<q>好</q></p>',
    kept: '<p>a. 甲</p><p>b. 乙</p><p>十一、丙</p><p>（1）丁</p><ol><li>戊</li></ol><ol start="7"><li>己</li></ol><p>皋（gāo），他说“好”</p>',
    changes: ['mark', 'gloss'],
  },
  {
    imitates: 'a page that wants to run something',
    html: '<p onclick="x()">a</p><script>alert(1)</script><iframe src=x></iframe><svg onload=x><p>b</p></svg><a href="JaVa\tScript:x()">c</a>',
    kept: '<p>a</p><p>c</p>',
    changes: ['embedded', 'link-text'],
  },
  {
    imitates: 'LibreOffice Writer 7.4: its own HTML of a law with changes, a comment, hidden text and a footnote',
    html: WRITER,
    kept: '<h2>第一章总则</h2><p data-align="center">公　告</p><ol start="5"><li><p>本办法</p><ol><li><p>申请</p></li><li><p>审核</p></li></ol></li><li><p>解释</p></li></ol><ol><li><p>一</p></li><li><p>二</p></li></ol><p>中</p><ol start="3"><li><p>三</p></li></ol><p>补贴五百八百元。公开的话。10<sup>4</sup>，<u>　　　</u><s>旧</s>新</p><p>王　伟　　李娜　　欧阳海 末</p><p>注<sup>1</sup>。<a href="http://www.gov.cn/">链接</a></p><table><thead><tr><th><p>项目</p></th></tr></thead><tbody><tr><td><p>甲</p></td></tr></tbody></table><p data-align="right">如皋市人民政府</p><p data-align="right">2026年11月28日</p><p>1以实际为准</p>',
    changes: ['untold', 'hidden', 'link-text', 'heading'],
  },
  {
    imitates: 'LibreOffice Calc 7.4: its own HTML of a sheet with a comment',
    html: CALC,
    kept: '<table><tr><td>镇街</td><td>金额</td></tr><tr><td>如城104</td><td><p data-align="right">1234.5</p></td></tr></table>',
    changes: ['comment'],
  },
]
