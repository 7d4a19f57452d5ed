const lines = (text: string): Set<string> => new Set(text.split(/\s+/).filter(Boolean))

/** What is tried first everywhere, of eight characters and more or as the core of such a password; lower case. */
export const COMMON_PASSWORDS = lines(`
12345678 123456789 1234567890 12345678910 123123123 123321123 1234512345 11223344 1122334455 112233445566 87654321
987654321 0123456789 0987654321 123456789a a123456789 a1234567 a12345678 1234567a 12345678a abc12345 abc123456 abcd1234
abcde12345 abc123abc 123abc123 123456abc 1a2b3c4d a1b2c3d4 aa123456 aa12345678 aaa12345 qq123456 qq123123 qq5201314
q1w2e3r4 q1w2e3r4t5 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1zaq1 qazwsx qazwsxedc qwer1234 1234qwer
qwertyuiop qwertyui qwerty qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 asdfghjkl asdfghjk asdf1234 asdfasdf
zxcvbnm zxcvbnm1 zxcvbnm123 zxcvbnmasdf qweasdzxc qweasd123 123qweasd 123qweasdzxc qweqwe123 asd123456 zxc123456
password password1 password12 password123 password1234 passw0rd p@ssword p@ssw0rd pass1234 passwd123 mypassword
administrator admin123 admin1234 admin12345 admin123456 admin888 adminadmin administrator1 root1234 rootroot root123456
test1234 test12345 testtest guest123 guest1234 user1234 username welcome welcome1 welcome123 letmein letmein1 changeme
changeme1 changeme123 default1 default123 temp1234 temporary secret123 secretsecret computer computer1 internet
iloveyou iloveyou1 iloveyou2 ilovey0u woaini woaini123 woaini520 woaini1314 woaini520 woaini5201314 woaiwojia
5201314 52013140 520131400 13145200 1314520520 5201314520 woaini521 aini1314 zhangwei123 wang1234 lili1234 liwei123
88888888 66666666 00000000 11111111 22222222 33333333 55555555 77777777 99999999 888888888 666666666 111111111 000000000
168168168 188188188 518518518 520520520 13141314 13141314 12344321 123454321 1234554321 147258369 159357456 741852963
789456123 456789123 321654987 963852741 147852369 159753456 1qazxsw2 2wsx3edc 3edc4rfv 19491001 20081008 20080808 19990101
19800101 19850101 19860101 19870101 19880101 19890101 19900101 19911111 20000101 20100101 20200101 20240101 20250101 20260101
monkey123 dragon123 dragon12 football football1 baseball baseball1 basketball superman superman1 batman123 starwars
princess princess1 sunshine sunshine1 shadow123 michael1 jennifer jordan23 master123 whatever trustno1 freedom1 michelle
charlie1 jessica1 liverpool chelsea1 arsenal1 pokemon1 naruto123 minecraft samsung1 samsung123 google123 facebook1
alibaba taobao123 weixin123 wechat123 tencent1 huawei123 xiaomi123 baidu123 alipay123 zhifubao qqqqqqqq wwwwwwww
mima1234 mima123456 mimamima wodemima zhimakaimen zhongguo zhongguo1 zhongguo123 china123 china1234 chinachina woshishei
nihao123 nihaoma1 nihaonihao xiexie123 meiyoumima wangjimima renminbi renmin123 gongchandang abcd123456 abcdefg1 abcdefg123
aaaaaaaa1 asdqwe123 summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 spring2025 spring2026 autumn2025
`)

/** Words anybody would think of for this very account; refused when nothing but digits and signs is put around them. */
export const CONTEXT_WORDS = lines(`
yizhan yizhan一站 一站 cityhall city-hall government zhengfu zhengwu zhengwufuwu wangshangbanshi banshi bangong shizhengfu
rugao rugaoshi rugaocity nantong nantongshi jiangsu jiangsusheng 如皋 如皋市 南通 南通市 江苏 江苏省 政府 政务 政务服务 办事
市民 市民账户 密码 我的密码 shimin gongwuyuan keyuan kezhang juzhang shizhang chuangkou shenpi shenhe fuwuzhongxin
citizen officer clerk reviewer approver admin password passwort login signin register
`)
