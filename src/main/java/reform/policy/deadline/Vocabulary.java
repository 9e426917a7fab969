package reform.policy.deadline;

import java.util.Arrays;

/**
 * The words around dates. Each line of {@link #WORDS} is a {@linkplain WordKind kind} and words of it; a kind may have
 * several lines. Of several words at a place the longest is taken, so that 后续 is not 后, and of a word
 * that is there twice the first. To add a word, add it to a line.
 */
final class Vocabulary {
    // The rows are those of the table in data-format, "Deadline: what a due text means".
    private static final String WORDS = """
            -- rows 2022年 (力争到2022年) and 2026年底（力争10月底）: what opens a date
            SOFT 力争 力争提前 力争提前至 力争提前到 争取提前 争取提前至 争取提前到 力争在 力争于 力争到 争取 争取在 争取于 争取到 力求 尽量 有望 拟 拟于 拟在 计划 计划于 计划在 预计 预计于 预计在 预计到 原则上 初步计划 初定 初步定于 暂定 暂定于
            FIRM 确保 确保在 确保于 务必 务必在 务必于 务于 最迟 最迟于 最迟不晚于 最迟不超过 不得晚于 不得迟于 不得超过 不能晚于 不能迟于 不能超过 最晚 最晚于 至迟 不晚于 不迟于 不超过 要在 要于 必须 必须在 必须于 须 须于 须在 应 应于 应在 应当 请于 请在 限 限于 限在 保证 定于 要求于 nolaterthan notlaterthan
            OPENER 到 至 于 在 截至 截止 截至到 截止到 截止至 直到 直至 并于 并在 即 为 by until till theendof endof due dueby in on during through
            BEFORE_THE before priorto
            -- rows 2026年3月起 and 自2026年1月1日起施行
            FROM 自 从 自从
            FROM_ON from since starting startingfrom asof
            -- 2025年12月底前（延期至2026年6月底前）
            ORIGINAL 原 原定 原定于 原计划 原计划于 原时限 原完成时限 原定时限 原定完成时限 原要求 原为 原时间 原期限 由
            EXTENDED 延期至 延期到 延期为 延至 延到 延长至 延长到 推迟至 推迟到 顺延至 顺延到 延迟至 延迟到 延后至 延后到 展期至 展期到 调整为 调整至 调整到 变更为 变更至 改为 改至 现调整为 现延期至 现定于 现定为 提前至 提前到 extendedto extendeduntil postponedto
            -- 2025年12月底前（延期3个月）
            EXTENDED_BY 延期 延长 推迟 顺延 延后 延迟 展期
            -- several clauses in one cell
            AND 现 和 与 及 以及 并 且 并且 同时 再 又 另 另外 and
            THEN 然后 随后 此后 其后 then
            OR 或 或者 或是 或在 或于 or
            INNER 其中
            LABEL 限期 完成时限 完成时间 完成期限 完成日期 完成时间节点 整改时限 整改期限 整改时间 整改完成时间 整改完成时限 办结时限 办结时间 办理时限 办理期限 时限要求 时间要求 时间节点 时间进度 时间安排 时间计划 进度安排 进度要求 工作时限 时限 期限 时间 节点 截止时间 截止日期 截止日 截止期限 截止时限 到期日 到期时间 计划完成时间 计划完成时限 拟完成时间 预计完成时间 预计完成时限 目标完成时间 落实时限 落实时间 销号时限 销号时间 验收时间 验收时限 最后期限 deadline duedate dueon
            -- row 汛期前, 国务院发文后: events
            BEFORE 前 之前 以前
            AFTER 后 之后 以后 之日起 日起 起
            -- row 持续推进, 长期坚持
            ONGOING 持续 长期 常态化 常态 滚动 经常性 长年 常年 常抓不懈 不间断 一直坚持 永久 ongoing continuous continuously long-term longterm permanent permanently
            -- row 立行立改
            IMMEDIATE 立行立改 立改立行 即知即改 即查即改 立查立改 立说立行 即行即改 即改即销 立整立改 立整立行 立改 即改 边查边改 边督边改 边整边改 即知即办 即时整改 立即整改 立即办理 立即落实 立即执行 立即推进 立即改正 立即纠正 马上整改 马上改 马上就办 马上办 当即整改 即行整改 即刻整改
            AT_ONCE 立即 马上 即刻 即时 当即
            -- bodies, places and parts
            PHASE 近期 中期 远期
            SCOPE 市级 县级 省级 区级 镇级 乡级 村级 校级 院级 国家级 市本级 县本级 省本级 区本级 市直 省直 县直 区直 各级 各市 各县 各区 各区县 各县区 各县市 各地 各地区 各校 各高校 各学校 各单位 各部门 各乡镇 各镇 各街道 全国 全省 全市 全县 全区 全校 全院 首批 首期 首轮 首次 第一批 第二批 第三批 第四批 第五批 批次 近期目标 远期目标 中期目标 一期 二期 三期 四期 五期 一标段 二标段 三标段 标段 阶段 第一步 第二步 第三步 第四步 其他 其它 其余 剩余 部分 大部分 重点 一般 试点 示范 城区 城市 城镇 农村 县域 市域 区域 乡镇 街道 社区 村居 园区 开发区 新区 主体 附属 配套 室内 室外 地上 地下 主城区 建成区 县 区 市 省 镇 乡 村 校 局 委 办 厅 部门 单位 政府 党委 高校 学校 院校 中小学 小学 初中 中学 高中 中职 高职 幼儿园 医院 企业 公司 集团 机构
            -- what ends a task
            FINISH 完成 完毕 完结 完工 竣工 建成 建设完成 基本建成 办结 结办 办理完毕 落实 落地 到位 整改到位 落实到位 实现 达到 达成 达标 结束 收官 销号 清零 见效 做完 过半 双过半 解决 化解 打通 全覆盖 覆盖 交付 交付使用 移交 投用 投入使用 投入运营 投入运行 投运 启用 结项 结题 结案 到账 completed complete done finished finish
            STAGE 开工 动工 开建 开始 试运行 运行 运营 试运营 投产 通车 通水 通电 通气 通航 开通 上线 挂牌 揭牌 封顶 开园 开班 开馆 开学典礼 入库 施工 进场 招标 开标 中标 立项 成型 见成效 出成果 初见成效 显现 开街 开业 推开 铺开 全面推开 收尾 扫尾 入统 入规 摘牌 摘帽 贯通 合龙 合拢 结顶 破题 过会 上会 出文 断流 出栏 复工 复产 复课 复学 报到 入学 入住 蓄水 首飞 首航 首发 揭榜 入驻 进驻 授牌 挂职 到岗 上岗 履职 盈利 扭亏 止损 上云 上链 入网 联网 联通 互通 下沉 轮岗 跟岗 毕业 结课 入仓 出仓 颁证 发证 领证 亮码 赋码 start started begin launch launched
            ACTION 起草 动员 部署 动员部署 招生 开展 启动 报送 上报 报 报告 报批 报审 报请 报备 呈报 申报 提交 提请 提出 印发 出台 发布 公布 公开 公示 下达 下发 转发 制定 制订 编制 编写 编印 拟定 拟订 形成 建立 建 设立 成立 组建 组织 召开 举办 承办 筹备 筹建 推进 推动 推广 推行 推出 实施 执行 贯彻 抓好 做好 搞好 开好 取得 获得 争取到 总结 评估 评价 评选 评审 评定 验收 审定 审核 审议 审查 审批 审计 批复 批准 核准 备案 签订 签署 签约 拨付 下拨 发放 兑现 支付 修订 修改 完善 健全 优化 调整 更新 升级 改造 改建 扩建 新建 重建 迁建 续建 建设 修建 修缮 维修 维护 安装 调试 铺设 敷设 拆除 腾退 搬迁 征收 征地 采购 购置 配备 配置 引进 引入 招聘 招录 招引 选聘 选派 选拔 遴选 认定 培训 培育 培养 打造 提升 提高 增加 增长 增强 扩大 拓展 深化 强化 加强 巩固 构建 搭建 创建 创新 争创 探索 研究 调研 摸底 摸排 排查 检查 抽查 督查 督导 督办 督促 巡查 监测 监管 整治 整改 整顿 治理 清理 清查 清退 清除 消除 取缔 关闭 关停 淘汰 压减 降低 减少 控制 保持 保障 支持 指导 协调 统筹 对接 衔接 联合 合作 共建 共享 接入 归集 汇总 梳理 填报 录入 登记 考核 验证 论证 征求 听取 反馈 回复 答复 调度 通报 宣传 推介 展示 交流 学习 教育 服务 管理 运维 使用 应用 普及 复制 转化 转入 进入 纳入 列入 划转 移植 迁移 补齐 补充 回收 盘活 出让 供应 供给 明确 确定 确认 细化 分解 谋划 策划 设计 规划 勘察 测绘 评比 表彰 参加 参与 配合 协助 牵头 负责 落成 开发 研发 生产 销售 种植 造林 绿化 亮化 美化 硬化 净化 修复 恢复 保护 处置 处理 处罚 查处 追究 问责 约谈 销毁 消化 压降 化债 置换 清偿 偿还 归还 清欠 追回 退还 兑付 缴纳 补缴 划拨 核销 送审 送检 检测 检验 鉴定 公证 移送 备货 储备 收储 投资 融资 筹集 落户 签收 注册 上市 挂网 发文 发函 会签 跟踪 跟进 关注 分析 研判 预警 预防 防范 防治 防控 应对 处突 演练 复查 复核 复盘 回头看 呈批 行文 上架 命名 移民 安置 结算 上缴 征缴 开征 合并 剥离 脱钩 竞聘 聘任 续聘 解聘 面试 笔试 公告 述职 述廉 谈话 慰问 结对 理顺 压实 明责 释法 废止 普法 执法 仲裁 包案 打包 整合 复用 归档 移库 扫描 著录 标注 脱敏 加密 取证 拿地 净地 腾地 退地 复垦 复耕 移栽 烘干 免疫 消杀 义诊 会诊 听课 备课 答辩 确权 容缺 下放 赋权 放权 review submit report publish issue deliver update draft plan
            LENGTH 工期 建设工期 建设期 施工期 周期 建设周期 为期 历时 用时 时长 共 共计 有效期 有效期限 试点期 服务期 质保期 试运行期
            THING 方案 计划 规划 行动计划 实施方案 工作方案 清单 台账 台帐 总表 名单 目录 指南 手册 标准 规范 办法 意见 制度 机制 长效机制 体系 体制 模式 政策 措施 举措 细则 规程 条例 章程 法规 文件 通知 决定 协议 合同 成果 成效 成绩 进展 阶段性 实质性 突破 任务 年度任务 工作 年度工作 年度目标 年度计划 年度报告 年度总结 目标 指标 要求 项目 工程 平台 系统 网络 基地 中心 园 馆 站 厂 楼 路 桥 管网 设施 设备 场地 用地 土地 资金 预算 决算 经费 投入 前期 前期工作 前期手续 前置 前置手续 前置审批 手续 可研 可行性研究 初设 初步设计 施工图 图纸 主体工程 主体结构 基础 结构 装修 装饰 设备安装 进度 序时进度 形象进度 总工程量 工程量 总量 总数 总任务 比例 比率 率 数据 信息 信息化 数字化 档案 资料 材料 报表 月报 季报 年报 半年报 年鉴 情况 问题 隐患 短板 台站 课程 课后 课后服务 教材 专业 学科 学位 师资 教师 学生 青年 青少年 少年 少年宫 未成年 老年 中老年 成年 队伍 人才 编制数 岗位 职业 产业 行业 经济 财政 税收 收入 支出 改革 发展 创新点 试验区 示范区 示范校 示范点 一网通办 节能 节水 节约 节点计划 日常 日常工作 周边 时效 时代 新时代 天然气 月度 上月 上季度 上周 上年 上一年 上一年度 季度 季度计划 历年 往年 多年 长期护理 中长期 中长期规划 长期规划 长效 起步区 起始年级 起草稿 后续 后续工作 后续管理 后期 后勤 后评价 后评估 后备 后方 售后 灾后 事后 事前 事中 提前 目前 以下 以上 前端 前沿 前瞻 发起 起到 一起 引起 不断 不低于 不少于 不动产 不合格 未来 未达标 如实 除险 除险加固 除尘 除雪 除草 除湿 除臭 除害 除名 清除物 免除 解除 视频 重视 待遇 接待 招待 待业 或有 年度 年均 年产 年产值 年检 年审 年级 年轻 年限 年会 周年 半年总结 半年度总结 半年工作 半年度工作 半年情况 初稿 定稿 送审稿 讨论稿 征求意见稿 草案 滚动规划 滚动计划 滚动预算 当月 月均 日均 日报 周报 全年任务 全年目标 全年目标任务 全年工作 集约 合约 公约 契约 条约 信号 型号 账号 挂号 号码 文号 annual work task project phase stage first second all full
            -- characters of which many words for work are made
            WORK 建 修 办 做 设 交 审 评 选 招 培 训 查 改 治 清 拆 迁 收 购 签 拨 付 验 测 编 写 定 立 推 促 保 增 减 降 提 扩 补 配 换 装 调 管 控 防 护 养 种 植 绿 排 引 供 储 运 送 派 协 商 研 教 考 演 展 销 租 融 投 制 造 组 筹 谋 创 争 获 达 成 形 启 停 关 撤 转 接 承 督 导 检 巡 访 救 助 扶 帮 宣 讲 奖 罚 追 纠 核 登
            -- how; and figures' companions
            MANNER 全面 全部 基本 初步 如期 按时 按期 及时 明显 显著 有序 稳步 扎实 扎扎实实 加快 逐步 逐年 逐项 分批 分期 分步 分阶段 分年度 分类 分级 同步 已 已经 均 都 全 总体 整体 进一步 切实 有效 有力 大力 积极 抓紧 抓实 尽快 各 分别 至少 不少 含 包括 含有 包含 一次 1次 一次性 定期 不定期 适当 贯穿 贯穿全程 贯穿始终 全程 逾期 坚持 不断推进 深入 持之以恒 一以贯之 始终 始终坚持 等 约定 按计划 按要求 按规定 按序时进度 按进度 按程序 按照 根据 依据 结合 围绕 针对 确保质量 高质量 高标准 高水平 率 占 每次 每所 每个 每校 每村 每县 累计 总计 合计 达 超 超额 大于 小于 突破性 标志性 可视 可行 并网 正式 试行 暂行 实行 生效 施行 为限 百日攻坚 百日行动 百日会战 百日冲刺 压茬 压茬推进 挂图作战 倒排工期 倒计时 能快则快 滚动推进 顺利 圆满 高效 力度 一批 一步 最后 最后一批 一体化 遇节假日顺延 节假日顺延 遇假期顺延 遇周末顺延 遇休息日顺延 fully all basically
            -- row 近期, 适时, 秋季开学, 汛期前: no date
            VAGUE 岁末年初 入汛 入冬 入夏 今冬明春 初期 前中期 中后期 末期 适时 择机 择期 待定 汛期 主汛期 汛前 汛后 雨季 旱季 春耕 春播 秋收 秋播 夏收 农闲 农忙 开学 开学季 招生季 毕业季 学期 上学期 下学期 新学期 春季学期 秋季学期 学年 学年度 春季 夏季 秋季 冬季 春天 夏天 秋天 冬天 春 夏 秋 冬 暑假 寒假 寒暑假 暑期 寒期 假期 节假日 节前 节后 供暖季 供暖期 采暖季 采暖期 供热期 会前 会后 两会 高考 中考 条件成熟 条件具备 时机成熟 资金到位 换届 月底 月末 月初 月中 季末 季初 季度末 季度初 周末 周五 asap tbd tba
            -- 2026年6月左右
            DANGER 左右 前后 上下 大约 大概 约 约在 大致 差不多 可能 也许 或许 不早于 早于 晚于 除外 以外 之外 除了 不含 不包括 未完成 未能 未按 尚未 不得 不能 不可 不再 不宜 不予 无法 难以 暂缓 申请延期 拟延期 建议延期 拟申请延期 拟延期至 申请延期至 看情况 看进展 如遇 如果 如需 如有 若 假如 为准 除 视情 视情况 视条件 等待 等通知 等候 才 才能 最早 再说 另行 另行通知 另定 以来 往后 往前 之间 期间 旬 年 月 日 号 世纪 小时 星期 after later around about circa approximately unless except not if
            """;

    private static final int BUCKETS = 512;

    /** Not looked at before a word is needed: most deadlines are dates alone. */
    private static final Vocabulary TABLE = new Vocabulary();

    private final char[] text = WORDS.toCharArray();
    private final WordKind[] kinds = WordKind.values();
    private final int[] firstOfBucket = new int[BUCKETS];
    private int[] starts = new int[1024];
    private int[] nextOfBucket = new int[1024];
    private byte[] lengths = new byte[1024];
    private byte[] kindsOfWords = new byte[1024];
    private int count = 1;

    private Vocabulary() {
        int at = 0;
        while (at < text.length) {
            int end = endOfWord(at, '\n');
            if (text[at] != '-') {
                addLine(at, end);
            }
            at = end + 1;
        }
    }

    private void addLine(int from, int to) {
        int at = endOfWord(from, ' ');
        byte kind = kindNamed(new String(text, from, at - from));
        while (at < to) {
            int start = at + 1;
            at = start;
            while (at < to && text[at] != ' ') {
                at++;
            }
            add(start, at - start, kind);
        }
    }

    /** Looked for by hand: {@code valueOf} makes a map by reflection, at the cost of all the rest. */
    private byte kindNamed(String name) {
        byte kind = 0;
        while (!kinds[kind].name().equals(name)) {
            kind++;
        }
        return kind;
    }

    private void add(int start, int wordLength, byte kind) {
        if (count == starts.length) {
            int larger = 2 * count;
            starts = Arrays.copyOf(starts, larger);
            nextOfBucket = Arrays.copyOf(nextOfBucket, larger);
            lengths = Arrays.copyOf(lengths, larger);
            kindsOfWords = Arrays.copyOf(kindsOfWords, larger);
        }
        int bucket = text[start] % BUCKETS;
        starts[count] = start;
        lengths[count] = (byte) wordLength;
        kindsOfWords[count] = kind;
        nextOfBucket[count] = firstOfBucket[bucket];
        firstOfBucket[bucket] = count++;
    }

    private int endOfWord(int from, char mark) {
        int at = from;
        while (text[at] != mark) {
            at++;
        }
        return at;
    }

    /** The longest word at a place of a text; 0 when there is none. */
    static int find(CellText cell, int at) {
        return at < cell.length ? TABLE.longest(cell.chars, at, cell.length) : 0;
    }

    private int longest(char[] chars, int at, int end) {
        int longest = 0;
        for (int word = firstOfBucket[chars[at] % BUCKETS]; word > 0; word = nextOfBucket[word]) {
            if (lengths[word] >= lengths[longest] && at + lengths[word] <= end && isAt(word, chars, at)) {
                longest = word;
            }
        }
        return longest;
    }

    private boolean isAt(int word, char[] chars, int at) {
        int start = starts[word];
        for (int i = 0; i < lengths[word]; i++) {
            if (chars[at + i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** How many characters a word has; 0 for no word. */
    static int length(int word) {
        return TABLE.lengths[word];
    }

    /** What a word does. */
    static WordKind kind(int word) {
        return TABLE.kinds[TABLE.kindsOfWords[word]];
    }
}
