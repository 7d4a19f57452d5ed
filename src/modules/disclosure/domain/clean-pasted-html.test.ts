import { expect, it } from 'vitest'
import { cleanPastedHtml } from './clean-pasted-html'

const office = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=ZH-CN style='tab-interval:21pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const item = (mark: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]><span>${text}</span></p>\n`

it.each([
  [
    'a paragraph of Word without its styles and o:p',
    office(
      `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>各镇人民政府：<span lang=EN-US><o:p></o:p></span></span></p>`,
    ),
    '<p>各镇人民政府：</p>',
  ],
  [
    'bold by style and by tag',
    office(
      `<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span>一、</span></b><span style='font-weight:bold'>总则</span></p>`,
    ),
    '<p><strong>一、</strong><strong>总则</strong></p>',
  ],
  [
    'empty paragraphs',
    office('<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><p>字</p>'),
    '<p>字</p>',
  ],
  [
    'bullets as paragraphs',
    office(item('·', '身份证') + item('·', '户口簿')),
    '<ul><li>身份证</li><li>户口簿</li></ul>',
  ],
  ['numbers as paragraphs', office(item('1.', '申请') + item('2.', '审核')), '<ol><li>申请</li><li>审核</li></ol>'],
  [
    'a list within a list',
    office(item('1.', '材料') + item('·', '原件', 2) + item('·', '复印件', 2) + item('2.', '时限')),
    '<ol><li>材料<ul><li>原件</li><li>复印件</li></ul></li><li>时限</li></ol>',
  ],
  [
    'a table with its widths and borders',
    office(
      `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:20pt'><td width=100 colspan=2 style='width:50pt;border:solid'><p class=MsoNormal><span>项目</span></p></td></tr><tr><td colspan="1"><p>甲</p></td><td><p>乙</p></td></tr></table>`,
    ),
    '<table><tr><td colspan="2"><p>项目</p></td></tr><tr><td><p>甲</p></td><td><p>乙</p></td></tr></table>',
  ],
  ['the first heading below the title', office('<h1 style="x"><b><span>总体要求</span></b></h1>'), '<h2>总体要求</h2>'],
  [
    'a heading that is only a style',
    office(`<p class=MsoNormal style='mso-outline-level:3'><span>二级标题</span></p>`),
    '<h3>二级标题</h3>',
  ],
  [
    'WPS: two full-width blanks before every paragraph, in divs and fonts',
    '<div class="Section0"><p class="p"><font face="仿宋">　　现将有关事项通知如下</font></p></div>',
    '<p>现将有关事项通知如下</p>',
  ],
  [
    'a link of a web page',
    '<p class="x"><a href="https://www.gov.cn/a">国务院</a></p>',
    '<p><a href="https://www.gov.cn/a">国务院</a></p>',
  ],
  ['nothing dangerous', '<p>a</p><script>alert(1)</script><iframe src=x></iframe>', '<p>a</p>'],
])('keeps of %s what a reader needs', (_what, pasted, kept) => {
  expect(cleanPastedHtml(pasted)).toBe(kept)
})
